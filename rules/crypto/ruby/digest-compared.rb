# ruleid: digest-compared
return unless OpenSSL::HMAC.hexdigest("SHA256", key, body) == given
signature = OpenSSL::HMAC.hexdigest("SHA256", key, body)
# ruleid: digest-compared
return if signature != expected_signature
# ok: digest-compared
return unless Rack::Utils.secure_compare(signature, expected_signature)
# ok: digest-compared
return if signature == ""
# ok: digest-compared
return if count == signatures
