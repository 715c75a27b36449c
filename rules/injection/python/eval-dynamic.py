import ast
import json
import operator

OPERATIONS = {"+": operator.add, "-": operator.sub}


def calculate(expression, x):
    # ruleid: eval-dynamic
    return eval(expression, {"__builtins__": {}}, {"x": x})


def calculate_safely(left, symbol, right):
    # ok: eval-dynamic
    return OPERATIONS[symbol](left, right)


def settings(text):
    # ruleid: eval-dynamic
    exec(f"config = {text}")
    # ruleid: eval-dynamic
    exec("import site")
    # ok: eval-dynamic
    config = ast.literal_eval(text)
    # ok: eval-dynamic
    return config or json.loads(text)


def predict(model, batch):
    # ok: eval-dynamic
    model.eval()
    # ok: eval-dynamic
    half = eval("1 / 2")
    # ok: eval-dynamic
    runpy.run_path("tool.py")
    # ruleid: eval-dynamic
    runpy.run_path(f"tools/{model.name}.py")
    return model(batch) * half
