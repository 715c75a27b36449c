FROM debian:12
# ruleid: password-in-command
RUN echo "root:toor" | chpasswd
# ruleid: password-in-command
RUN git clone https://bot:s3cr3t@git.acme.dev/app.git
# ruleid: password-in-command
RUN curl -H "Authorization: Bearer 9f8e7d6c5b4a" https://api.acme.dev/model -o model
# ok: password-in-command
RUN --mount=type=secret,id=pw echo "app:$(cat /run/secrets/pw)" | chpasswd
# ok: password-in-command
RUN git clone https://git.acme.dev/app.git
# ok: password-in-command
RUN curl -H "Authorization: Bearer $TOKEN" https://api.acme.dev/model -o model
USER app
