from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template

app = Flask(__name__)
PAGES = {"a": "<h1>{{ name }}</h1>"}


@app.get("/hello")
def hello():
    name = request.args.get("name", "you")
    # ruleid: template-injection
    return render_template_string("<h1>Hello " + name + "</h1>")


@app.get("/preview")
def preview():
    # ruleid: template-injection
    page = Template(request.values["body"])
    # ruleid: template-injection
    more = Environment().from_string(request.form["more"])
    return page.render() + more.render()


@app.get("/safe")
def safe():
    name = request.args.get("name", "you")
    # ok: template-injection
    first = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: template-injection
    second = Template(PAGES[name]).render(name=name)
    # ok: template-injection
    return first + second + render_template("hello.html", name=name)


def letter(name):
    # ruleid: template-injection
    page = Template("Dear " + name + ", {{ text }}")
    # ok: template-injection
    return page or Template("Dear {{ name }}").render(name=name)


def compiled(source):
    # ok: template-injection
    return Template(source)
