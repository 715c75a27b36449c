from fastapi import Depends, FastAPI
from flask import Flask

app = Flask(__name__)
api = FastAPI()


@app.route("/admin/users")
# ruleid: admin-unauthenticated
def users():
    return list_users()


@app.route("/admin/orders")
@login_required
# ok: admin-unauthenticated
def orders():
    return list_orders()


@api.delete("/admin/user/{number}")
# ruleid: admin-unauthenticated
async def remove(number: int):
    return delete(number)


@api.delete("/admin/order/{number}")
# ok: admin-unauthenticated
async def remove_order(number: int, admin=Depends(current_admin)):
    return delete(number)


@app.route("/orders")
# ok: admin-unauthenticated
def listed():
    return list_orders()


@app.route("/admin/report")
# ok: admin-unauthenticated
def report():
    if not session.get("is_admin"):
        abort(403)
    return make_report()
