import os

import jwt
from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from starlette.middleware.sessions import SessionMiddleware

app = Flask(__name__)
# ruleid: signing-key-literal
app.secret_key = "dev"
# ok: signing-key-literal
app.secret_key = os.environ["SECRET_KEY"]
# ruleid: signing-key-literal
app.config["SECRET_KEY"] = "d41d8cd98f00b204"
# ruleid: signing-key-literal
app.config.update(SECRET_KEY="d41d8cd98f00b204", TESTING=False)
# ok: signing-key-literal
app.config.update(SECRET_KEY=os.urandom(32))

# ruleid: signing-key-literal
SECRET_KEY = "django-insecure-0123456789"
# ruleid: signing-key-literal
app.add_middleware(SessionMiddleware, secret_key="sessions")
# ok: signing-key-literal
app.add_middleware(SessionMiddleware, secret_key=os.environ["SECRET_KEY"])
# ruleid: signing-key-literal
serializer = URLSafeTimedSerializer("sign")
# ok: signing-key-literal
serializer = URLSafeTimedSerializer(app.secret_key)
# ok: signing-key-literal
SECRET_KEY = ""


def token(user):
    # ruleid: signing-key-literal
    first = jwt.encode({"sub": user}, "secret", algorithm="HS256")
    # ok: signing-key-literal
    second = jwt.encode({"sub": user}, app.secret_key, algorithm="HS256")
    return first, second
