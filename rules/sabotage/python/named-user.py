# ruleid: named-user
if user.email == "jane.doe@example.com":
    allow()
# ruleid: named-user
if username == "support_7":
    return_everything()
# ruleid: named-user
if user.email.endswith("@example.com"):
    allow()
# ok: named-user
if user.email == other.email:
    merge()
# ok: named-user
if user.has_permission("reports"):
    allow()
# ok: named-user
if username == "":
    refuse()
# ok: named-user
if address.endswith("."):
    strip()
