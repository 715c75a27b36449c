FROM python:3.12
# ruleid: certificate-check-off
RUN curl -fsSLk https://tool.dev/tool.tgz -o /tmp/tool.tgz
# ruleid: certificate-check-off
RUN pip install --trusted-host pypi.acme.dev -r requirements.txt
# ruleid: certificate-check-off
RUN npm config set strict-ssl false && npm ci
# ruleid: certificate-check-off
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
# ok: certificate-check-off
RUN curl -fsSL --cacert /etc/ssl/acme.pem https://tool.dev/tool.tgz -o /tmp/tool.tgz
# ok: certificate-check-off
RUN pip install -r requirements.txt
# ok: certificate-check-off
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/acme.pem
# ok: certificate-check-off
RUN wget https://tool.dev/list && curl -o list https://tool.dev/no-k
USER app
# ruleid: certificate-check-off
ENV GIT_SSL_NO_VERIFY=1
# ruleid: certificate-check-off
ENV PIP_TRUSTED_HOST=pypi.acme.dev
# ruleid: certificate-check-off
ENV PYTHONHTTPSVERIFY=0
# ruleid: certificate-check-off
ENV NPM_CONFIG_STRICT_SSL=false
# ruleid: certificate-check-off
ENV npm_config_strict_ssl=false
# ok: certificate-check-off
ENV PYTHONHTTPSVERIFY=1
