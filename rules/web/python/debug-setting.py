import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
# ruleid: debug-setting
DEBUG = True
# ok: debug-setting
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
# ok: debug-setting
DEBUG = False
# ok: debug-setting
USE_TZ = True
# ruleid: debug-setting
os.environ.setdefault("FLASK_DEBUG", "1")
# ok: debug-setting
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings")
ALLOWED_HOSTS = ["app.example.org"
