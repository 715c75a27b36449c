def login(response, token):
    # ruleid: cookie-flag-missing
    response.set_cookie("session", token)
    # ruleid: cookie-flag-missing
    response.set_cookie(key="access_token", value=token, httponly=True)
    # ok: cookie-flag-missing
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    # ok: cookie-flag-missing
    response.set_cookie("theme", "dark")
    # ruleid: cookie-flag-missing
    response.set_cookie("session", token, secure=True)
    return response
