import paramiko


def connect(host):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    # ruleid: ssh-host-key-unchecked
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    # ruleid: ssh-host-key-unchecked
    client.set_missing_host_key_policy(paramiko.client.WarningPolicy)
    # ok: ssh-host-key-unchecked
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    # ok: ssh-host-key-unchecked
    client.set_missing_host_key_policy(paramiko.client.RejectPolicy)
    client.connect(host)
    return client
