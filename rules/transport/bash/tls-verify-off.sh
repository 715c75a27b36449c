#!/usr/bin/env bash
set -euo pipefail

# ruleid: tls-verify-off
curl --insecure -o tool.tgz https://example.org/tool.tgz
# ruleid: tls-verify-off
curl -fsSLk https://example.org/version
# ok: tls-verify-off
curl --cacert company-ca.pem -fsSL https://example.org/version
# ruleid: tls-verify-off
wget --no-check-certificate https://example.org/tool.tgz
# ok: tls-verify-off
wget https://example.org/tool.tgz
# ruleid: tls-verify-off
git config --global http.sslVerify false
# ok: tls-verify-off
git config --global user.name app
# ruleid: tls-verify-off
export NODE_TLS_REJECT_UNAUTHORIZED=0
# ok: tls-verify-off
curl -X POST -d k=v https://example.org

# ok: tls-verify-off
sudo tool -k
# ok: tls-verify-off
sudo curl -L https://example.com
# ok: tls-verify-off
git config user.name false
# ok: tls-verify-off
git config http.sslVerify true
# ok: tls-verify-off
npm config set audit false
# ok: tls-verify-off
npm config set strict-ssl true
# ok: tls-verify-off
GIT_SSL_NO_VERIFY=0
# ok: tls-verify-off
PYTHONHTTPSVERIFY=1
