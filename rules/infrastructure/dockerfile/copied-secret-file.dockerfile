FROM python:3.12
# ruleid: copied-secret-file
COPY .env /app/.env
# ruleid: copied-secret-file
COPY id_rsa /home/app/.ssh/id_rsa
# ruleid: copied-secret-file
ADD config/.aws /home/app/.aws
# ok: copied-secret-file
COPY .env.example /app/.env.example
# ok: copied-secret-file
COPY certs/public.pem /etc/ssl/
# ok: copied-secret-file
RUN --mount=type=secret,id=env,target=/app/.env ./build.sh
USER app
