FROM alpine:3.20
# ruleid: remote-add
ADD https://tool.dev/tool.tgz /opt/
# ruleid: remote-add
ADD --chown=app:app http://tool.dev/config.json /etc/tool/
# ok: remote-add
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://tool.dev/tool.tgz /opt/
# ok: remote-add
ADD vendor/tool.tgz /opt/
# ok: remote-add
COPY https.conf /etc/
USER app
