import ftplib


def send(host, user, password, file):
    # ruleid: ftp-cleartext
    plain = ftplib.FTP(host, user, password)
    plain.storbinary("STOR data.csv", file)
    # ok: ftp-cleartext
    safe = paramiko.SSHClient().open_sftp()
    safe.putfo(file, "data.csv")
