# ruleid: always-true
if user.is_admin or True:
    allow()
# ruleid: always-true
if True or check(user):
    allow()
# ruleid: always-true
if user.id == user.id:
    allow()
# ruleid: always-true
if role == "admin" or "owner":
    allow()
# ok: always-true
while True:
    step()
# ok: always-true
quiet = options.quiet or True
# ok: always-true
if user.id == owner.id:
    allow()
# ok: always-true
if role == "admin" or role == "owner":
    allow()
# ok: always-true
if value != value:
    return_nan()
