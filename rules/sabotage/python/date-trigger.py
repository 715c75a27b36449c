import time
from datetime import date, datetime

# ruleid: date-trigger
if datetime.now() > datetime(2026, 3, 1):
    wipe()
# ruleid: date-trigger
if date.today().year >= 2027:
    deny()
# ruleid: date-trigger
active = time.time() > 1790000000
# ok: date-trigger
if datetime.now() > session.expires:
    close()
# ok: date-trigger
if time.time() - start > 30:
    stop()
# ok: date-trigger
released = datetime(2024, 1, 1)
