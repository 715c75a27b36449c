#!/usr/bin/env bash
set -eu

# ruleid: chmod-world-writable
chmod -R 777 /srv/app
# ok: chmod-world-writable
chmod -R 755 /srv/app

# ruleid: chmod-world-writable
sudo chmod 666 /dev/ttyUSB0

# ruleid: chmod-world-writable
chmod o+w settings.ini
# ruleid: chmod-world-writable
chmod a+rwx run.sh
# ok: chmod-world-writable
chmod u+x run.sh
# ok: chmod-world-writable
chmod g+w shared

# ruleid: chmod-world-writable
umask 000
# ok: chmod-world-writable
umask 077

# ok: chmod-world-writable
chmod 1777 /srv/drop

# ok: chmod-world-writable
sudo chmod 644 a
# ok: chmod-world-writable
sudo mkdir -m 777x a
# ok: chmod-world-writable
sudo find 777
