# ruleid: credential-file
key = read("~/.ssh/id_rsa")
# ruleid: credential-file
logins = copy("/home/a/.aws/credentials")
# ok: credential-file
hosts = read("~/.ssh/known_hosts")
# ok: credential-file
note = "Keys are kept in ~/.ssh/id_rsa by default."
