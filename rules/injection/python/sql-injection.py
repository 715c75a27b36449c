import sqlite3

import psycopg
from django.db.models.expressions import RawSQL
from flask import Flask, abort, request
from psycopg import sql
from sqlalchemy import text

app = Flask(__name__)
ALLOWED = {"name", "price"}
COLUMNS = {"name": "i.name", "price": "i.price"}


@app.route("/items")
def items():
    name = request.args.get("name", "")
    cursor = sqlite3.connect("a.db").cursor()
    query = "SELECT * FROM items WHERE name = '" + name + "'"
    # ruleid: sql-injection
    cursor.execute(query)
    # ruleid: sql-injection
    cursor.execute(f"DELETE FROM items WHERE name = '{name}'")
    # ok: sql-injection
    cursor.execute("SELECT * FROM items WHERE name = ?", (name,))
    number = int(request.args["id"])
    # ok: sql-injection
    cursor.execute(f"SELECT * FROM items WHERE id = {number}")
    order = request.args.get("order", "name")
    if order not in ALLOWED:
        order = "name"
    # ok: sql-injection
    cursor.execute(f"SELECT * FROM items ORDER BY {order}")
    marks = ",".join("?" for _ in request.args.getlist("ids"))
    # ok: sql-injection
    cursor.execute(f"SELECT * FROM items WHERE id IN ({marks})", request.args.getlist("ids"))
    return ""


@app.route("/user/<int:number>")
def user(number):
    # ok: sql-injection
    return db.execute(f"SELECT * FROM users WHERE id = {number}").fetchone()


@app.route("/user/<name>")
def named(name):
    # ruleid: sql-injection
    return db.session.execute(text(f"SELECT * FROM users WHERE name = '{name}'")).all()


@app.route("/sorted")
def listed():
    column = COLUMNS.get(request.args.get("sort"), "i.name")
    way = "DESC" if request.args.get("way") == "desc" else "ASC"
    # ok: sql-injection
    rows = db.execute(f"SELECT * FROM items i ORDER BY {column} {way}")
    where, values = [], []
    if request.args.get("name"):
        where.append("name LIKE ?")
        values.append(f"%{request.args['name']}%")
    # ok: sql-injection
    rows += db.execute("SELECT * FROM items WHERE " + " AND ".join(where), values)
    table = request.args["table"]
    if not table.isidentifier():
        abort(400)
    # ok: sql-injection
    rows += db.execute(f"SELECT * FROM {table}")
    # ok: sql-injection
    return rows + db.execute(sql.SQL("SELECT {}").format(sql.Identifier(request.args["field"])))


def older(request, age):
    # ruleid: sql-injection
    risky = User.objects.annotate(old=RawSQL("age > %s" % age, []))
    # ok: sql-injection
    safe = User.objects.annotate(old=RawSQL("age > %s", [age]))
    # ruleid: sql-injection
    return risky, safe, Order.objects.raw("SELECT * FROM o WHERE s = '%s'" % request.GET["s"])


def rename(session, name, query):
    # ruleid: sql-injection
    session.execute(text("UPDATE users SET name = '{}'".format(name)))
    # ok: sql-injection
    session.execute(text("UPDATE users SET name = :name"), {"name": name})
    # ok: sql-injection
    session.execute(query)


def reload():
    old = db.execute("SELECT name FROM tables").fetchone()
    # ruleid: sql-injection
    db.execute(f"DROP TABLE {old['name']}")
    # ruleid: sql-injection
    db.execute(f"DROP TABLE {sys.argv[1]}")
    # ruleid: sql-injection
    db.execute("DROP TABLE " + open("name.txt").read())
    # ok: sql-injection
    db.executescript(open("schema.sql").read())
    # ruleid: sql-injection
    db.execute(requests.get("https://example.org/query", timeout=5).text)


def search():
    # ok: sql-injection
    app.runner.execute("task", request.args["user"])
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM t WHERE a = '%s'" % request.form["a"]
