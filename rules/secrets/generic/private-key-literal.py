import os
from pathlib import Path

# ruleid: private-key-literal
SIGNING_KEY = """-----BEGIN RSA PRIVATE KEY-----
THISISNOTAREALKEYTHISISNOTAREALKEYTHISISNOTAREALKEY
-----END RSA PRIVATE KEY-----"""

# ruleid: private-key-literal
other = "-----BEGIN PRIVATE KEY-----\nTHISISNOTAREALKEY\n-----END PRIVATE KEY-----"

# ok: private-key-literal
public = """-----BEGIN PUBLIC KEY-----
THISISNOTAREALKEYTHISISNOTAREALKEY
-----END PUBLIC KEY-----"""

# ok: private-key-literal
safe = Path(os.environ["SIGNING_KEY_FILE"]).read_text()


def is_private(text):
    # ok: private-key-literal
    return text.startswith("-----BEGIN PRIVATE KEY-----")
