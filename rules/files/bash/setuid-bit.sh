#!/usr/bin/env bash
# ruleid: setuid-bit
chmod u+s /usr/local/bin/backup
# ruleid: setuid-bit
chmod 4755 /usr/local/bin/backup
# ruleid: setuid-bit
sudo chmod +s /bin/bash
# ruleid: setuid-bit
install -m 4755 backup /usr/local/bin
# ok: setuid-bit
chmod 755 /usr/local/bin/backup
# ok: setuid-bit
chmod g+s /srv/shared
# ok: setuid-bit
sudo chmod 0755 /bin/bash
# ok: setuid-bit
sudo chmod g+s /srv/shared
# ok: setuid-bit
sudo chgrp users 4755
# ok: setuid-bit
install -m 0755 backup /usr/local/bin

# ok: setuid-bit
sudo mkdir 4755
