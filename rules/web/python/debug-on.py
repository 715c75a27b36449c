import os

from flask import Flask

app = Flask(__name__)
# ruleid: debug-on
app.config["DEBUG"] = True

# ok: debug-on
app.debug = os.environ.get("APP_DEBUG") == "1"


@app.get("/")
def index():
    return "hello"


if __name__ == "__main__":
    # ruleid: debug-on
    app.run(host="127.0.0.1", debug=True)
    # ok: debug-on
    app.run(host="127.0.0.1", debug=False)
    # ok: debug-on
    app.run(port=8080
