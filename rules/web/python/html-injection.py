import html

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from flask import Flask, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    # ruleid: html-injection
    return f"<h1>Hello {name}</h1>"


@app.route("/safe/<name>/<int:number>")
def safe(name, number: int):
    # ok: html-injection
    return f"<h1>Hello {escape(name)} {html.escape(name)} {number}</h1>"


@app.get("/posts")
def posts():
    rows = db.execute("SELECT title, body FROM posts").fetchall()
    page = "<ul>"
    for title, body in rows:
        # ruleid: html-injection
        page += "<li>" + title + "</li>"
        # ok: html-injection
        page += "<li>" + html.escape(body) + "</li>"
    page += "</ul>"
    return page


@app.get("/list")
def listed():
    rows = cursor.fetchall()
    # ruleid: html-injection
    items = "".join(f"<li>{row[0]}</li>" for row in rows)
    # ok: html-injection
    more = "".join("<li>%s</li>" % html.escape(row[0]) for row in rows)
    # ok: html-injection
    count = "<p>{}</p>".format(len(rows))
    # ruleid: html-injection
    return "<p>{}</p>".format(request.args.get("q"))


@app.get("/plain")
def plain():
    who = request.args.get("who", "you")
    # ruleid: html-injection
    return "Hello " + who


@app.get("/template")
def template():
    # ok: html-injection
    return render_template("hello.html", who=request.args.get("who", "you"))


def badge(user, note):
    # ruleid: html-injection
    first = mark_safe(note)
    # ok: html-injection
    second = format_html("<b>{}</b>{}", user.name, mark_safe("<hr>"))
    # ruleid: html-injection
    third = Markup(f"<b>{user.name}</b>")
    # ok: html-injection
    return first, second, third, Markup("<i>{}</i>").format(note)
