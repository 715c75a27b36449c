# ruleid: look-alike-sign
if ǃallowed(user):
    deny()
# ok: look-alike-sign
note = "中文；说明"
