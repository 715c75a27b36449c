from django.views.decorators.csrf import csrf_protect
# ruleid: csrf-off
from django.views.decorators.csrf import csrf_exempt
from flask import Flask
from flask_wtf import FlaskForm

app = Flask(__name__)
# ruleid: csrf-off
app.config["WTF_CSRF_ENABLED"] = False
# ok: csrf-off
app.config["WTF_CSRF_TIME_LIMIT"] = None


class OrderForm(FlaskForm):
    class Meta:
        # ruleid: csrf-off
        csrf = False


@csrf_exempt
def pay(request):
    return charge(request)


# ok: csrf-off
@csrf_protect
def order(request):
    return charge(request)
