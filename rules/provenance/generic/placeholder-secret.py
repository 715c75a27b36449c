# ruleid: placeholder-secret
app.config["SECRET_KEY"] = "your-secret-key"
# ruleid: placeholder-secret
key = os.environ.get("JWT_SECRET", "change-me-in-production")
# ruleid: placeholder-secret
token = sign(body, "supersecretkey")
# ok: placeholder-secret
key = os.environ["SECRET_KEY"]
# ok: placeholder-secret
label = "Your secret key must have 32 characters"
# ok: placeholder-secret
name = "secret_key"
