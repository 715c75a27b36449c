import ssl

from OpenSSL import SSL


def contexts(socket):
    # ruleid: tls-version-old
    first = SSL.Context(method=SSL.SSLv3_METHOD)
    # ruleid: tls-version-old
    second = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    # ok: tls-version-old
    third = ssl.create_default_context()
    # ok: tls-version-old
    fourth = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ruleid: tls-version-old
    third.minimum_version = ssl.TLSVersion.TLSv1
    # ok: tls-version-old
    third.minimum_version = ssl.TLSVersion.TLSv1_2
    # ruleid: tls-version-old
    fifth = connect(socket, ssl_version=ssl.PROTOCOL_SSLv3)
    # ok: tls-version-old
    sixth = connect(socket, ssl_version=ssl.PROTOCOL_TLS)
    return first, second, third, fourth, fifth, sixth


# ruleid: tls-version-old
def connect(socket, ssl_version=ssl.PROTOCOL_SSLv2):
    return socket, ssl_version
