# ruleid: decode-then-execute
echo "$blob" | base64 -d | bash

# ruleid: decode-then-execute
eval "$(echo "$blob" | base64 --decode)"

# ruleid: decode-then-execute
xxd -r -p payload.hex | sh

# ruleid: decode-then-execute
base32 -d payload | python3

# ok: decode-then-execute
echo "$blob" | base64 -d > image.png

# ok: decode-then-execute
eval "$(ssh-agent -s)"
