# ruleid: unsafe-deserialization
cart = Marshal.load(Base64.decode64(cookies[:cart]))
body = request.body.read
# ruleid: unsafe-deserialization
settings = YAML.load(body)
# ok: unsafe-deserialization
settings = YAML.safe_load(body)
# ok: unsafe-deserialization
cart = JSON.parse(cookies[:cart])
# ok: unsafe-deserialization
copy = Marshal.load(Marshal.dump(cart))
# ok: unsafe-deserialization
settings = YAML.load(body, permitted_classes: [Symbol])
