import os


# ruleid: password-default
def connect(host, password="letmein"):
    return open_session(host, password)


# ok: password-default
def connect_safely(host, password):
    return open_session(host, password)


# ok: password-default
def connect_from_environment(host, password=None):
    return open_session(host, password or os.environ["DB_PASSWORD"])
