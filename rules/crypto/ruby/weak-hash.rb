# ruleid: weak-hash
sum = Digest::MD5.hexdigest(document)
# ruleid: weak-hash
sum = Digest::SHA1.base64digest(document)
# ruleid: weak-hash
mac = OpenSSL::HMAC.hexdigest("SHA1", key, document)
# ok: weak-hash
sum = Digest::SHA256.hexdigest(document)
# ok: weak-hash
mac = OpenSSL::HMAC.hexdigest("SHA256", key, document)
