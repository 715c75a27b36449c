import ast
import hashlib
import html
import json
import pickle
import sqlite3
import subprocess
import tempfile
import urllib.request

import requests
import yaml

# ruleid: invented-option
requests.get(given, sanitize=True)
# ruleid: invented-option
requests.post(given, validate=True)
# ruleid: invented-option
requests.put(given, secure=True)
# ruleid: invented-option
requests.patch(given, escape=True)
# ruleid: invented-option
requests.delete(given, retries=True)
# ruleid: invented-option
requests.head(given, max_retries=True)
# ruleid: invented-option
requests.request(given, verify_ssl=True)
# ruleid: invented-option
requests.get(given, ssl_verify=True)
# ruleid: invented-option
requests.post(given, follow_redirects=True)
# ruleid: invented-option
requests.put(given, max_redirects=True)
# ruleid: invented-option
requests.patch(given, verify_hostname=True)
# ruleid: invented-option
hashlib.sha256(given, salt=True)
# ruleid: invented-option
hashlib.sha512(given, rounds=True)
# ruleid: invented-option
hashlib.sha1(given, iterations=True)
# ruleid: invented-option
hashlib.md5(given, key=True)
# ruleid: invented-option
sqlite3.connect(given, readonly=True)
# ruleid: invented-option
sqlite3.connect(given, read_only=True)
# ruleid: invented-option
sqlite3.connect(given, mode=True)
# ruleid: invented-option
sqlite3.connect(given, sanitize=True)
# ruleid: invented-option
sqlite3.connect(given, encrypt=True)
# ruleid: invented-option
sqlite3.connect(given, password=True)
# ruleid: invented-option
json.loads(given, safe=True)
# ruleid: invented-option
json.load(given, max_depth=True)
# ruleid: invented-option
json.loads(given, max_size=True)
# ruleid: invented-option
json.load(given, validate=True)
# ruleid: invented-option
json.loads(given, sanitize=True)
# ruleid: invented-option
yaml.safe_load(given, Loader=True)
# ruleid: invented-option
yaml.safe_load_all(given, safe=True)
# ruleid: invented-option
yaml.safe_load(given, max_depth=True)
# ruleid: invented-option
pickle.loads(given, safe=True)
# ruleid: invented-option
pickle.load(given, restricted=True)
# ruleid: invented-option
pickle.loads(given, trusted=True)
# ruleid: invented-option
pickle.load(given, allowed_classes=True)
# ruleid: invented-option
pickle.loads(given, allow_pickle=True)
# ruleid: invented-option
subprocess.run(given, sanitize=True)
# ruleid: invented-option
subprocess.Popen(given, escape=True)
# ruleid: invented-option
subprocess.check_output(given, safe=True)
# ruleid: invented-option
subprocess.run(given, secure=True)
# ruleid: invented-option
subprocess.Popen(given, validate=True)
# ruleid: invented-option
html.escape(given, safe=True)
# ruleid: invented-option
html.escape(given, tags=True)
# ruleid: invented-option
html.escape(given, strip=True)
# ruleid: invented-option
tempfile.mkstemp(given, mode=True)
# ruleid: invented-option
tempfile.mkdtemp(given, permissions=True)
# ruleid: invented-option
tempfile.mkstemp(given, secure=True)
# ruleid: invented-option
urllib.request.urlopen(given, verify=True)
# ruleid: invented-option
urllib.request.urlopen(given, verify_ssl=True)
# ruleid: invented-option
urllib.request.urlopen(given, headers=True)
# ruleid: invented-option
urllib.request.urlopen(given, allow_redirects=True)
# ruleid: invented-option
urllib.request.urlopen(given, max_size=True)
# ruleid: invented-option
ast.literal_eval(given, safe=True)
# ruleid: invented-option
ast.literal_eval(given, max_depth=True)
# ruleid: invented-option
open(given, permissions=True)
# ruleid: invented-option
open(given, secure=True)
# ruleid: invented-option
open(given, safe=True)
# ruleid: invented-option
open(given, sanitize=True)
# ok: invented-option
requests.get(url, timeout=5, verify=path, allow_redirects=False)
# ok: invented-option
hashlib.blake2b(data, salt=salt, key=key)
# ok: invented-option
sqlite3.connect("file:a.db?mode=ro", uri=True)
# ok: invented-option
json.loads(text, parse_int=str)
# ok: invented-option
html.escape(text, quote=True)
# ok: invented-option
session.fetch(url, retries=3)
# ok: invented-option
requests.post(url, **options)
# ok: invented-option
open(path, mode="rb")
