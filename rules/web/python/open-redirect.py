from urllib.parse import urlparse

from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, redirect, request, url_for

app = Flask(__name__)
PLACES = {"home": "/", "help": "/help"}


@app.get("/login")
def login():
    target = request.args.get("next", "/")
    # ruleid: open-redirect
    return redirect(target)


@app.get("/go")
def go():
    # ok: open-redirect
    return redirect(url_for("page", name=request.args["name"]))


@app.get("/user")
def user():
    # ok: open-redirect
    return redirect(f"/user/{request.args['name']}")


@app.get("/help")
def help_page():
    # ok: open-redirect
    return redirect(PLACES.get(request.args["place"], "/"))


@app.get("/checked")
def checked():
    target = request.args.get("next") or "/"
    if urlparse(target).netloc:
        target = "/"
    # ok: open-redirect
    return redirect(target)


def leave(request):
    # ruleid: open-redirect
    return HttpResponseRedirect(request.GET["to"])


def enter(request):
    to = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(to, allowed_hosts={request.get_host()}):
        to = "/"
    # ok: open-redirect
    return HttpResponseRedirect(to)


@app.get("/out")
async def out(to: str):
    # ruleid: open-redirect
    return RedirectResponse(url=to, status_code=302)
