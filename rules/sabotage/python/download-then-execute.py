import json
from urllib.request import urlopen

import requests

# ruleid: download-then-execute
exec(requests.get(address).text)
# ruleid: download-then-execute
eval(urlopen(address).read())
# ok: download-then-execute
data = json.loads(requests.get(address).text)
# ok: download-then-execute
exec(path.read_text())
