#!/usr/bin/env bash
# ruleid: zip-slip
tar -xPzf upload.tgz
# ruleid: zip-slip
tar --extract --absolute-names --file upload.tar
# ruleid: zip-slip
unzip -: upload.zip
# ok: zip-slip
tar -xzf upload.tgz --directory work --no-same-owner
# ok: zip-slip
tar -cPzf backup.tgz /etc
# ok: zip-slip
unzip -q upload.zip -d work
