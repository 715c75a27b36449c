import os
import shlex
import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.post("/ping")
def ping():
    host = request.form["host"]
    # ruleid: command-from-request
    os.system(f"ping -c 1 {host}")
    # ok: command-from-request
    os.system("ping -c 1 " + shlex.quote(host))
    # ok: command-from-request
    subprocess.run(["ping", "-c", "1", "--", host], check=False)
    line = "traceroute " + host
    # ruleid: command-from-request
    return subprocess.check_output(line, shell=True, text=True)


@app.post("/tool")
def tool():
    # ruleid: command-from-request
    subprocess.run([request.json["tool"], "--version"], check=True)
    return "done"
