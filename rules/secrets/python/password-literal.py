import os

# ruleid: password-literal
password = "letmein"
# ok: password-literal
password = os.environ["DB_PASSWORD"]
# ok: password-literal
password = ""
# ok: password-literal
password = "your_password_here"
# ok: password-literal
RESET_PASSWORD = "reset_password"
# ok: password-literal
FORGOT_PASSWORD = "Forgotten your password?"


# ruleid: password-literal
def connect(host, password="changeme"):
    # ruleid: password-literal
    return open_session(host, user="shop", password="swordfish")


def connect_safely(host, password=None):
    # ok: password-literal
    return open_session(host, user="letmein", password=password or os.environ["DB_PASSWORD"])


def login(user, password):
    # ruleid: password-literal
    if user == "admin" and password == "admin123":
        return True
    # ok: password-literal
    return password == user.password


# ok: password-literal
labels = {"password": "password", "passwd": "required"
