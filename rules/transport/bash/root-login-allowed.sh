#!/usr/bin/env bash
# ruleid: root-login-allowed
echo "PermitRootLogin yes" >> /etc/ssh/sshd_config
# ruleid: root-login-allowed
sed -i 's/^#*PermitEmptyPasswords.*/PermitEmptyPasswords yes/' /etc/ssh/sshd_config
# ruleid: root-login-allowed
sed -i 's/PasswordAuthentication no/PasswordAuthentication yes/' /etc/ssh/sshd_config
# ok: root-login-allowed
sed -i 's/^#*PermitRootLogin.*/PermitRootLogin no/' /etc/ssh/sshd_config
# ok: root-login-allowed
echo "PasswordAuthentication no" >> /etc/ssh/sshd_config
# ok: root-login-allowed
grep -q '^PermitRootLogin' /etc/ssh/sshd_config
