import os
import shutil
from pathlib import Path
from uuid import uuid4

from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
BASE = "/srv/files"


@app.route("/a")
def a():
    name = request.args["name"]
    # ruleid: path-traversal
    with open(os.path.join(BASE, name)) as file:
        return file.read()


@app.route("/b")
def b():
    # ruleid: path-traversal
    return send_file(os.path.join(BASE, request.args.get("name")))


@app.route("/c")
def c():
    name = secure_filename(request.args["name"])
    # ok: path-traversal
    with open(os.path.join(BASE, name)) as file:
        return file.read()


@app.route("/d")
def d():
    full = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if not full.startswith(BASE + os.sep):
        abort(403)
    # ok: path-traversal
    return open(full).read()


@app.route("/e")
def e():
    name = request.args["name"]
    if "/" in name or ".." in name:
        return "no", 400
    # ok: path-traversal
    return open(os.path.join(BASE, name)).read()


@app.route("/f/<name>")
def f(name):
    path = (Path(BASE) / name).resolve()
    if not path.is_relative_to(BASE):
        abort(404)
    # ok: path-traversal
    return path.read_text()


@app.route("/g/<path:name>")
def g(name):
    # ruleid: path-traversal
    return (Path(BASE) / name).read_text()


@app.post("/h")
def h():
    upload = request.files["file"]
    extension = os.path.splitext(upload.filename)[1]
    if extension not in (".png", ".jpg"):
        abort(400)
    # ruleid: path-traversal
    upload.save(os.path.join(BASE, upload.filename))
    # ok: path-traversal
    upload.save(os.path.join(BASE, uuid4().hex + ".png"))
    # ok: path-traversal
    return send_from_directory(BASE, upload.filename)


@app.delete("/i")
def i():
    target = Path(BASE, request.json["name"]).resolve()
    try:
        target.relative_to(BASE)
    except ValueError:
        abort(403)
    # ok: path-traversal
    target.unlink()
    # ruleid: path-traversal
    shutil.rmtree(f"{BASE}/{request.json['folder']}")
    inside = (Path(BASE) / request.json["more"]).resolve()
    if Path(BASE) not in inside.parents:
        abort(403)
    # ok: path-traversal
    inside.unlink()
