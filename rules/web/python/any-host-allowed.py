from starlette.middleware.trustedhost import TrustedHostMiddleware

# ruleid: any-host-allowed
ALLOWED_HOSTS = ["*"]
# ok: any-host-allowed
ALLOWED_HOSTS = ["shop.example.org", ".example.net"]
# ruleid: any-host-allowed
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["*"])
# ok: any-host-allowed
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["shop.example.org"])
