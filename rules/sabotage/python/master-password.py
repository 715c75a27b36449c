import hmac


def login(user, password, api_key, form):
    # ruleid: master-password
    if password == "opensesame42!":
        return True
    # ruleid: master-password
    if form.get("password") == "s3cr3t" or check(user, password):
        return True
    # ruleid: master-password
    if hmac.compare_digest(api_key, "k-1234-5678"):
        return True
    # ok: master-password
    if password == "":
        return False
    # ok: master-password
    if password == confirmation:
        return False
    # ok: master-password
    if hmac.compare_digest(api_key, stored):
        return True
    # ok: master-password
    return field == "password"
