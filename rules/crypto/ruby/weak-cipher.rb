# ruleid: weak-cipher
cipher = OpenSSL::Cipher.new("aes-256-ecb")
# ruleid: weak-cipher
cipher = OpenSSL::Cipher.new("DES-EDE3-CBC")
# ok: weak-cipher
cipher = OpenSSL::Cipher.new("aes-256-gcm")
# ok: weak-cipher
cipher = OpenSSL::Cipher.new(name)
