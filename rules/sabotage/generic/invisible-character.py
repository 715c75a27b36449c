# ruleid: invisible-character
if user.is​_admin:
    # ruleid: invisible-character
    grant("ad‌min")
# ok: invisible-character
family = "👨‍👩‍👧"
# ok: invisible-character
persian = "می‌خواهم"
# ok: invisible-character
width = "\u200b"
