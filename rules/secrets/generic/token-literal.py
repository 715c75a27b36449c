import os

# ruleid: token-literal
GITHUB_TOKEN = "ghp_000000000000000000000000000000000000"
# ok: token-literal
GITHUB_TOKEN = os.environ["GITHUB_TOKEN"]

# ruleid: token-literal
client = connect(access_key="AKIA0000000000000000")
# ok: token-literal
client = connect(access_key="AKIAIOSFODNN7EXAMPLE")

# ruleid: token-literal
headers = {"Authorization": "Bearer glpat-00000000000000000000"}
# ok: token-literal
headers = {"Authorization": f"Bearer {GITHUB_TOKEN}"}
# ok: token-literal
pattern = r"ghp_[A-Za-z0-9]{36}"
# ok: token-literal
name = "sk-learn"
