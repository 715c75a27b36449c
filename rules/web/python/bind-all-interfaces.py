import os
import socket


def listen():
    server = socket.socket()
    # ruleid: bind-all-interfaces
    server.bind(("0.0.0.0", 8080))
    # ok: bind-all-interfaces
    server.bind(("127.0.0.1", 8080))
    # ok: bind-all-interfaces
    server.bind((os.environ.get("LISTEN", "localhost"), 8080))
    return server
