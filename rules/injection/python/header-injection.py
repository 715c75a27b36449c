from http.server import BaseHTTPRequestHandler
from urllib.parse import quote

from flask import make_response, request


def download():
    response = make_response("text")
    name = request.args["name"]
    # ruleid: header-injection
    response.headers["Content-Disposition"] = f"attachment; filename={name}"
    # ok: header-injection
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    # ok: header-injection
    response.headers["Content-Type"] = "text/csv"
    return response


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        language = self.rfile.read(5).decode()
        # ruleid: header-injection
        self.send_header("Content-Language", language)
        # ok: header-injection
        self.send_header("Content-Language", language.replace("\r", "").replace("\n", ""))
        # ok: header-injection
        self.send_header("Content-Length", str(len(language)))
