# ruleid: invisible-in-word
if user.is​_admin:
    # ruleid: invisible-in-word
    check​(user)
# ok: invisible-in-word
if user.is_admin:
    # ok: invisible-in-word
    family = "👨‍👩‍👧"
    # ok: invisible-in-word
    persian = "می‌خواهم"
