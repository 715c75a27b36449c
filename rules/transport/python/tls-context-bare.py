import ssl
from ssl import wrap_socket


def connect(sock, host):
    # ruleid: tls-context-bare
    first = ssl.wrap_socket(sock)
    # ruleid: tls-context-bare
    second = wrap_socket(sock, server_side=True)
    # ok: tls-context-bare
    third = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    # ok: tls-context-bare
    fourth = ssl.wrap_socket(sock, cert_reqs=ssl.CERT_REQUIRED, ca_certs="/etc/ssl/ca.pem")
    return first, second, third, fourth
