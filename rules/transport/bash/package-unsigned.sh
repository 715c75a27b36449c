#!/usr/bin/env bash
# ruleid: package-unsigned
apt-get install -y --allow-unauthenticated nginx
# ruleid: package-unsigned
yum install -y --nogpgcheck ./agent.rpm
# ruleid: package-unsigned
apk add --allow-untrusted agent.apk
# ruleid: package-unsigned
sudo dnf install --nogpgcheck nginx
# ruleid: package-unsigned
pip install --trusted-host pypi.example.com internal-tool
# ruleid: package-unsigned
echo "deb [trusted=yes] https://apt.example.com stable main" > /etc/apt/sources.list.d/example.list
# ok: package-unsigned
apt-get install -y nginx
# ok: package-unsigned
sudo dnf install -y nginx
# ok: package-unsigned
pip install --require-hashes -r requirements.txt
# ok: package-unsigned
echo "deb [signed-by=/usr/share/keyrings/example.gpg] https://apt.example.com stable main" > /etc/apt/sources.list.d/example.list

# ok: package-unsigned
yum install -y nginx
# ok: package-unsigned
apk add nginx
# ok: package-unsigned
sudo tool --nogpgcheck
