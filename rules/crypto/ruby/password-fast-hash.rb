# ruleid: password-fast-hash
stored = Digest::SHA256.hexdigest(password)
# ruleid: password-fast-hash
stored = Digest::MD5.hexdigest("#{salt}#{params[:password]}")
# ok: password-fast-hash
stored = BCrypt::Password.create(password)
# ok: password-fast-hash
sum = Digest::SHA256.hexdigest(document)
