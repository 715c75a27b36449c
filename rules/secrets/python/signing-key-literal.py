import os

import jwt
from flask import Flask

app = Flask(__name__)
# ruleid: signing-key-literal
app.secret_key = "dev"
# ok: signing-key-literal
app.secret_key = os.environ["SECRET_KEY"]
# ruleid: signing-key-literal
app.config["SECRET_KEY"] = "d41d8cd98f00b204"

# ruleid: signing-key-literal
SECRET_KEY = "django-insecure-0123456789"


def token(user):
    # ruleid: signing-key-literal
    first = jwt.encode({"sub": user}, "secret", algorithm="HS256")
    # ok: signing-key-literal
    second = jwt.encode({"sub": user}, app.secret_key, algorithm="HS256")
    return first, second
