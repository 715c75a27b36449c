import ssl

from OpenSSL import SSL


def contexts():
    # ruleid: tls-version-old
    first = SSL.Context(method=SSL.SSLv3_METHOD)
    # ruleid: tls-version-old
    second = ssl.SSLContext(ssl_version=ssl.PROTOCOL_TLSv1)
    # ok: tls-version-old
    third = ssl.create_default_context()
    # ok: tls-version-old
    fourth = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return first, second, third, fourth
