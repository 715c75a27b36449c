import os

# ruleid: hardcoded-password
DB_PASSWORD = "Tr0ub4dor&3"
# ok: hardcoded-password
DB_PASSWORD = os.environ["DB_PASSWORD"]

# ruleid: hardcoded-password
client = connect(host="db.internal", password="hunter2-live")
# ok: hardcoded-password
client = connect(host="db.internal", password=DB_PASSWORD)
# ok: hardcoded-password
labels = {"password": "Password", "new_password": "Enter a password of 12 letters"}

# ruleid: hardcoded-password
settings["api_key"] = "9f86d081884c7d659a2f"
# ok: hardcoded-password
settings["api_key"] = ""
# ok: hardcoded-password
settings["api_key"] = "your-api-key-1"
# ok: hardcoded-password
RESET_PASSWORD = "/accounts/reset/1"
# ok: hardcoded-password
password = input("Password: "
