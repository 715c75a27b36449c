#!/usr/bin/env bash
# ruleid: sudo-without-password
echo "deploy ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
# ruleid: sudo-without-password
echo "%www-data ALL=(ALL:ALL) NOPASSWD: ALL" | sudo tee /etc/sudoers.d/www
# ruleid: sudo-without-password
usermod -aG docker www-data
# ok: sudo-without-password
echo "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart app" > /etc/sudoers.d/deploy
# ok: sudo-without-password
usermod -aG www-data deploy
