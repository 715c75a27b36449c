import getpass
import os
import platform
import socket

# ruleid: host-trigger
if socket.gethostname() == "build-7":
    send()
# ruleid: host-trigger
if getpass.getuser() in ("jdoe", "asmith"):
    skip()
# ruleid: host-trigger
if os.environ.get("USERDOMAIN") == "EXAMPLE":
    upload()
# ruleid: host-trigger
if "example.com" in socket.getfqdn():
    upload()
# ok: host-trigger
if getpass.getuser() == "root":
    refuse()
# ok: host-trigger
if platform.system() == "Windows":
    use_backslashes()
# ok: host-trigger
if socket.gethostname() == config.primary:
    lead()
# ok: host-trigger
if os.environ.get("CI") == "true":
    quiet()
