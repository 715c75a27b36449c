import os

from flask import Flask, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
FOLDER = "/srv/upload"


@app.get("/file")
def show():
    name = request.args["name"]
    # ruleid: path-from-request
    with open(os.path.join(FOLDER, name)) as file:
        text = file.read()
    # ok: path-from-request
    return send_from_directory(FOLDER, name) or text


@app.post("/file")
def keep():
    name = request.form["name"]
    # ruleid: path-from-request
    os.remove(f"{FOLDER}/{name}")
    # ok: path-from-request
    os.remove(os.path.join(FOLDER, secure_filename(name)))
    # ruleid: path-from-request
    return send_file(FOLDER + "/" + name)


@app.get("/page/<int:number>")
def page(number):
    # ok: path-from-request
    return open(f"{FOLDER}/{number}.txt").read()
