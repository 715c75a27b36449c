import hmac


def genuine(request, token, record):
    # ruleid: secret-compared
    if request.headers.get("X-Api-Key") != settings.API_KEY:
        return False
    # ruleid: secret-compared
    if signature == expected_signature:
        return True
    # ok: secret-compared
    if hmac.compare_digest(signature, expected_signature):
        return True
    # ok: secret-compared
    if not hmac.compare_digest(request.headers.get("X-Api-Key"), settings.API_KEY):
        return False
    # ok: secret-compared
    if record.kind == "secret":
        return True
    # ok: secret-compared
    if token == "":
        return False
    # ruleid: secret-compared
    return given_api_key == stored_key
