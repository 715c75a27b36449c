from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().shop.users


@app.post("/login")
def login():
    data = request.get_json()
    # ruleid: nosql-injection
    user = users.find_one({"name": data["name"], "code": data["code"]})
    # ok: nosql-injection
    user = users.find_one({"name": str(data["name"])})
    if not isinstance(data["name"], str):
        return {}, 400
    # ok: nosql-injection
    return users.find_one({"name": data["name"]})


@app.post("/search")
def search():
    # ruleid: nosql-injection
    found = users.find(request.json)
    name = request.args["name"]
    # ruleid: nosql-injection
    found += users.find({"$where": f"this.name == '{name}'"})
    # ok: nosql-injection
    found += users.find({"age": int(request.json["age"])})
    # ok: nosql-injection
    return found + users.find({"$where": "this.age > 18"})
