# ruleid: cookie-flag-off
cookies[:token] = { value: token, httponly: false }
# ruleid: cookie-flag-off
config.force_ssl = false
# ok: cookie-flag-off
cookies[:token] = { value: token, httponly: true, secure: true }
# ok: cookie-flag-off
config.force_ssl = true
