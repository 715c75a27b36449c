import os

# ruleid: secret-default
KEY = os.environ.get("SECRET_KEY", "dev-secret-key")
# ok: secret-default
KEY = os.environ["SECRET_KEY"]
# ruleid: secret-default
password = os.getenv("DB_PASSWORD", "postgres")
# ok: secret-default
password = os.getenv("DB_PASSWORD")
# ok: secret-default
password = os.getenv("DB_PASSWORD", "")
# ok: secret-default
host = os.getenv("DB_HOST", "localhost")
# ok: secret-default
path = os.getenv("SECRET_KEY_FILE", "/run/secrets/key")
