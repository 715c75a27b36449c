import requests
from flask import Flask, request

app = Flask(__name__)
FEEDS = {"news": "https://news.example.org/feed", "blog": "https://blog.example.org/feed"}


@app.post("/preview")
def preview():
    url = request.form["url"]
    # ruleid: url-from-request
    page = requests.get(url, timeout=5)
    return page.text


@app.get("/status")
def status():
    # ruleid: url-from-request
    return requests.get(f"http://{request.args['host']}/health", timeout=5).text


@app.get("/feed")
def feed():
    name = request.args["name"]
    # ok: url-from-request
    return requests.get(FEEDS[name], timeout=5).text


@app.get("/search")
def search():
    # ok: url-from-request
    return requests.get("https://search.example.org", params=request.args, timeout=5).text
