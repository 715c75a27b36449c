import ftplib
# ok: ftp-cleartext
from ftplib import FTP_TLS

# ruleid: ftp-cleartext
import telnetlib


def send(host, user, password, file):
    # ruleid: ftp-cleartext
    plain = ftplib.FTP(host, user, password)
    plain.storbinary("STOR data.csv", file)
    # ok: ftp-cleartext
    safe = paramiko.SSHClient().open_sftp()
    safe.putfo(file, "data.csv")
    # ruleid: ftp-cleartext
    console = telnetlib.Telnet(host)
    # ok: ftp-cleartext
    safer = ftplib.FTP_TLS(host, user, password)
    return safer, console, FTP_TLS
