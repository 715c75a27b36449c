from flask import Flask, render_template, render_template_string, request
from jinja2 import Template

app = Flask(__name__)


@app.get("/hello")
def hello():
    name = request.args.get("name", "you")
    # ruleid: template-from-request
    return render_template_string("<h1>Hello " + name + "</h1>")


@app.get("/preview")
def preview():
    # ruleid: template-from-request
    page = Template(request.values["body"])
    return page.render()


@app.get("/safe")
def safe():
    name = request.args.get("name", "you")
    # ok: template-from-request
    first = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: template-from-request
    return first + render_template("hello.html", name=name)
