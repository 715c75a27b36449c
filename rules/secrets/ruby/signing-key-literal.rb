# ruleid: signing-key-literal
token = JWT.encode(claims, "my-secret-key", "HS256")
# ruleid: signing-key-literal
set :session_secret, "change-this-key"
# ruleid: signing-key-literal
use Rack::Session::Cookie, key: "session", secret: "change-this-key"
# ruleid: signing-key-literal
signature = OpenSSL::HMAC.hexdigest("SHA256", "my-secret-key", body)
# ruleid: signing-key-literal
JWT_SECRET = "change-this-key"
# ok: signing-key-literal
token = JWT.encode(claims, ENV.fetch("JWT_SECRET"), "HS256")
# ok: signing-key-literal
token = JWT.encode(claims, "", "none")
# ok: signing-key-literal
set :session_secret, ENV.fetch("SESSION_SECRET")
# ok: signing-key-literal
set :environment, "production"
# ok: signing-key-literal
use Rack::Session::Cookie, key: "session", secret: ENV.fetch("SESSION_SECRET")
# ok: signing-key-literal
use Rack::Auth::Digest, secret: "opaque"
# ok: signing-key-literal
signature = OpenSSL::HMAC.hexdigest("SHA256", key, body)
# ok: signing-key-literal
JWT_SECRET = ENV.fetch("JWT_SECRET")
# ok: signing-key-literal
JWT_SECRET = "JWT_SECRET"
# ok: signing-key-literal
SECRET_KEY = ""
