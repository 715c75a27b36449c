import os


def connect(host):
    # ruleid: password-argument
    first = open_session(host, password="letmein")
    # ok: password-argument
    second = open_session(host, password=os.environ["DB_PASSWORD"])
    # ok: password-argument
    third = open_session(host, user="letmein")
    return first, second, third
