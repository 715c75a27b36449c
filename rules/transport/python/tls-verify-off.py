import ssl

import aiohttp
import requests


def fetch(url, session=requests.Session()):
    # ruleid: tls-verify-off
    first = requests.get(url, timeout=5, verify=False)
    # ok: tls-verify-off
    second = requests.get(url, timeout=5, verify="/etc/ssl/company-ca.pem")
    # ruleid: tls-verify-off
    session.verify = False
    # ok: tls-verify-off
    third = session.get(url, timeout=5)
    # ruleid: tls-verify-off
    fourth = session.post(url, verify = False, timeout=5)
    return first, second, third, fourth


# ruleid: tls-verify-off
ssl._create_default_https_context = ssl._create_unverified_context
context = ssl.create_default_context()
# ruleid: tls-verify-off
context.check_hostname = False
# ok: tls-verify-off
context.verify_mode = ssl.CERT_REQUIRED
# ruleid: tls-verify-off
connector = aiohttp.TCPConnector(ssl=False)
# ok: tls-verify-off
row = table.get("x", verify=True
