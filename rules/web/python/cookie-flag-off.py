from flask import Flask, make_response

app = Flask(__name__)
# ruleid: cookie-flag-off
app.config["SESSION_COOKIE_SECURE"] = False
# ok: cookie-flag-off
app.config["SESSION_COOKIE_HTTPONLY"] = True
# ruleid: cookie-flag-off
app.config.update(SESSION_COOKIE_HTTPONLY=False)


@app.post("/login")
def login():
    response = make_response("welcome")
    # ruleid: cookie-flag-off
    response.set_cookie("session", token(), secure=True, httponly=False)
    # ok: cookie-flag-off
    response.set_cookie("session", token(), secure=True, httponly=True, samesite="Lax")
    return response


# ruleid: cookie-flag-off
CSRF_COOKIE_SECURE = False
