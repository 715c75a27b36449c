import base64
import json
import marshal
import zlib
from base64 import b64decode

# ruleid: decode-then-execute
exec(base64.b64decode("cHJpbnQoMSk="))
# ruleid: decode-then-execute
exec(compile(zlib.decompress(b64decode(blob)), "<string>", "exec"))
# ruleid: decode-then-execute
exec(marshal.loads(data))
# ruleid: decode-then-execute
eval("".join(chr(c - 3) for c in codes))
# ruleid: decode-then-execute
subprocess.run(b64decode(blob), shell=True)
# ruleid: decode-then-execute
os.system(bytes.fromhex(blob).decode())
# ruleid: decode-then-execute
__import__(codecs.decode("bf", "rot13"))
# ok: decode-then-execute
config = json.loads(base64.b64decode(header))
# ok: decode-then-execute
text = zlib.decompress(body)
# ok: decode-then-execute
module = compile(source, path, "exec")
