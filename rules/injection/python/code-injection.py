import ast
import json

import openai
from flask import Flask, abort, request

app = Flask(__name__)
ACTIONS = {"double": "value * 2", "half": "value / 2"}


@app.post("/calculate")
def calculate():
    expression = request.form["expression"]
    # ruleid: code-injection
    result = eval(expression, {"__builtins__": {}})
    # ok: code-injection
    safe = ast.literal_eval(expression)
    # ok: code-injection
    number = eval(str(float(expression)))
    # ok: code-injection
    return str(result) + str(safe) + str(number) + str(eval(ACTIONS[request.form["action"]]))


@app.post("/plug-in")
def plugin():
    # ruleid: code-injection
    exec(request.get_data())
    # ok: code-injection
    return json.loads(request.get_data())


def tool():
    # ruleid: code-injection
    print(eval(sys.argv[1]))
    # ok: code-injection
    print(ast.literal_eval(sys.argv[1]))


@app.get("/report")
def report():
    # ruleid: code-injection
    module = importlib.import_module(request.args["kind"])
    # ok: code-injection
    return importlib.import_module(ACTIONS[request.args["kind"]]) or module


def ask(question):
    client = openai.OpenAI()
    answer = client.chat.completions.create(messages=[question], model="m")
    # ruleid: code-injection
    return eval(answer.choices[0].message.content)


def rule(x):
    name = request.args["name"]
    if name not in ("add", "sub"):
        abort(400)
    # ok: code-injection
    return eval(f"{name}(x, 1)")
