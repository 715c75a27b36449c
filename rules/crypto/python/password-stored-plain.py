import bcrypt
from flask import Flask, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {}


@app.post("/register")
def register():
    name, password = request.form["name"], request.form["password"]
    # ruleid: password-stored-plain
    db.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))
    # ok: password-stored-plain
    db.execute(
        "INSERT INTO users (name, password) VALUES (?, ?)",
        (name, generate_password_hash(password)),
    )
    # ruleid: password-stored-plain
    users[name] = {"name": name, "password": password}
    # ok: password-stored-plain
    users[name] = {"name": name, "password": bcrypt.hashpw(password, bcrypt.gensalt())}
    # ok: password-stored-plain
    return db.execute("SELECT salt FROM users WHERE name = ?", (name,))


@app.post("/signup")
def signup():
    data = request.get_json()
    # ruleid: password-stored-plain
    user = User(name=data["name"], password=data["password"])
    # ruleid: password-stored-plain
    accounts.insert_one({"name": data["name"], "password": data["password"]})
    password = generate_password_hash(data["password"])
    # ok: password-stored-plain
    user = User(name=data["name"], password=password)
    # ok: password-stored-plain
    accounts.insert_one({"name": data["name"], "hash": hash_password(data["password"])})
    return user
