from flask import Flask, redirect, request, url_for

app = Flask(__name__)
PLACES = {"home": "/", "help": "/help"}


@app.get("/login")
def login():
    target = request.args.get("next", "/")
    # ruleid: redirect-from-request
    return redirect(target)


@app.get("/go")
def go():
    # ok: redirect-from-request
    return redirect(url_for("page", name=request.args["name"]))


@app.get("/help")
def help_page():
    # ok: redirect-from-request
    return redirect("/help/start")


def leave(request):
    # ruleid: redirect-from-request
    return HttpResponseRedirect(request.GET["to"])
