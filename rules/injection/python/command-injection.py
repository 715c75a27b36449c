import asyncio
import os
import shlex
import subprocess

import paramiko
from flask import Flask, abort, request

app = Flask(__name__)
TOOLS = {"ping": "ping -c 1 example.org", "date": "date"}


@app.post("/ping")
def ping():
    host = request.form["host"]
    # ruleid: command-injection
    os.system(f"ping -c 1 {host}")
    # ok: command-injection
    os.system("ping -c 1 " + shlex.quote(host))
    # ok: command-injection
    subprocess.run(["ping", "-c", "1", "--", host], check=False)
    line = "traceroute " + host
    # ruleid: command-injection
    out = subprocess.check_output(line, shell=True, text=True)
    # ruleid: command-injection
    subprocess.run(["bash", "-c", f"dig {host}"], check=True)
    # ok: command-injection
    return out + subprocess.check_output(["sh", "-c", "uptime"], text=True)


@app.post("/tool")
def tool():
    # ruleid: command-injection
    subprocess.run([request.json["tool"], "--version"], check=True)
    # ok: command-injection
    os.system(TOOLS[request.json["tool"]])
    name = request.json["name"]
    if not re.fullmatch(r"[a-z0-9]+", name):
        abort(400)
    # ok: command-injection
    os.system(f"systemctl status {name}")
    return "done"


def nightly():
    # ruleid: command-injection
    os.system(requests.get("https://example.org/command", timeout=5).text)
    job = db.execute("SELECT command FROM jobs").fetchone()
    # ruleid: command-injection
    os.system(job["command"])


@app.post("/remote")
async def remote():
    client = paramiko.SSHClient()
    # ruleid: command-injection
    client.exec_command("ls " + request.args["folder"])
    # ok: command-injection
    client.exec_command("uptime")
    # ok: command-injection
    await asyncio.create_subprocess_exec("dot", "-Tpng", request.args["name"])
    # ruleid: command-injection
    await asyncio.create_subprocess_shell("dot -Tpng " + request.args["name"])
