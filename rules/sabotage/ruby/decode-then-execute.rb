require "base64"

# ruleid: decode-then-execute
eval(Base64.decode64(blob))
# ruleid: decode-then-execute
system(blob.unpack1("m"))
# ok: decode-then-execute
config = JSON.parse(Base64.decode64(header))
# ok: decode-then-execute
eval(File.read(path))
