# ruleid: protection-header-off
from django.views.decorators.clickjacking import xframe_options_exempt
# ok: protection-header-off
from django.views.decorators.clickjacking import xframe_options_deny

# ruleid: protection-header-off
SECURE_SSL_REDIRECT = False
# ok: protection-header-off
SECURE_CONTENT_TYPE_NOSNIFF = True
# ruleid: protection-header-off
SECURE_HSTS_SECONDS = 0
# ok: protection-header-off
SECURE_HSTS_SECONDS = 31536000
# ruleid: protection-header-off
X_FRAME_OPTIONS = "ALLOWALL"
# ok: protection-header-off
X_FRAME_OPTIONS = "DENY"
