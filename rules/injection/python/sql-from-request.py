from flask import Flask, request

app = Flask(__name__)


@app.get("/users")
def users():
    name = request.args.get("name", "")
    statement = "SELECT id FROM users WHERE name = '" + name + "'"
    # ruleid: sql-from-request
    rows = db.execute(statement)
    # ok: sql-from-request
    safe = db.execute("SELECT id FROM users WHERE name = ?", (name,))
    return {"rows": list(rows), "safe": list(safe)}


@app.get("/page")
def page():
    number = int(request.args["page"])
    # ok: sql-from-request
    return list(db.execute(f"SELECT id FROM users LIMIT 20 OFFSET {number * 20}"))


def orders(request):
    status = request.GET["status"]
    # ruleid: sql-from-request
    return Order.objects.raw(f"SELECT * FROM orders WHERE status = '{status}'")
