import os
import socket

import uvicorn


def listen(app):
    server = socket.socket()
    # ruleid: bind-all-interfaces
    server.bind(("0.0.0.0", 8080))
    # ok: bind-all-interfaces
    server.bind(("127.0.0.1", 8080))
    # ok: bind-all-interfaces
    server.bind((os.environ.get("LISTEN", "localhost"), 8080))
    # ruleid: bind-all-interfaces
    uvicorn.run(app, host="0.0.0.0", port=8000)
    # ok: bind-all-interfaces
    uvicorn.run(app, host="127.0.0.1", port=8000)
    # ruleid: bind-all-interfaces
    host = "0.0.0.0"
    return server, host
