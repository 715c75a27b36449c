import ipaddress
import socket
from urllib.parse import urlparse

import httpx
import requests
from flask import Flask, abort, request

app = Flask(__name__)
FEEDS = {"news": "https://news.example.org/feed", "blog": "https://blog.example.org/feed"}
HOSTS = {"images.example.org"}
API = "https://api.example.org"


@app.post("/preview")
def preview():
    url = request.form["url"]
    # ruleid: ssrf
    page = requests.get(url, timeout=5)
    return page.text


@app.get("/status")
def status():
    # ruleid: ssrf
    return requests.get(f"http://{request.args['host']}/health", timeout=5).text


@app.get("/feed")
def feed():
    name = request.args["name"]
    # ok: ssrf
    return requests.get(FEEDS[name], timeout=5).text


@app.get("/user")
def user():
    # ok: ssrf
    first = requests.get(f"https://api.example.org/users/{request.args['name']}", timeout=5)
    # ok: ssrf
    second = requests.get(f"{API}/users/{request.args['name']}", timeout=5)
    # ok: ssrf
    return first, second, requests.get(API, params=request.args, timeout=5).text


@app.get("/image")
def image():
    url = request.args["url"]
    parsed = urlparse(url)
    if parsed.scheme != "https" or parsed.hostname not in HOSTS:
        abort(400)
    # ok: ssrf
    return httpx.get(url).content


@app.get("/public")
def public():
    url = request.args["url"]
    host = urlparse(url).hostname
    address = ipaddress.ip_address(socket.gethostbyname(host))
    if not address.is_global:
        abort(400)
    # ok: ssrf
    return httpx.get(url).content


@app.get("/any")
async def any_address(url: str):
    if not url.startswith(("http://", "https://")):
        abort(400)
    async with httpx.AsyncClient() as client:
        # ruleid: ssrf
        return (await client.get(url)).text
