# ruleid: protection-off-for-now
requests.get(url, verify=False)  # for testing
# ruleid: protection-off-for-now
context.check_hostname = False  # temporary, the certificate is self-signed
# ok: protection-off-for-now
requests.get(url, timeout=5)  # for testing
# ok: protection-off-for-now
requests.get(url, verify=True)  # the server is in development
