FROM python:3.12-slim
# ruleid: env-secret
ENV DB_PASSWORD=hunter2-prod
# ruleid: env-secret
ARG NPM_TOKEN="npm-0a1b2c3d4e"
# ruleid: env-secret
ENV HOST=db AWS_SECRET_ACCESS_KEY='wJalrXUtnFEMIK7MDENG'
# ok: env-secret
ENV DB_PASSWORD_FILE=/run/secrets/db_password
# ok: env-secret
ENV DB_PASSWORD=""
# ok: env-secret
ENV API_TOKEN=$API_TOKEN
# ok: env-secret
ENV TOKEN_LIFETIME=3600 password=true
# ruleid: env-secret
ENV DB_PASSWD=hunter2
# ruleid: env-secret
ENV JWT_SECRET=long-and-lasting
# ruleid: env-secret
ENV STRIPE_API_KEY=rk_9f8e7d6c
# ruleid: env-secret
ENV APP_SECRET_KEY="django-9f8e7d"
# ruleid: env-secret
ENV SSH_PRIVATE_KEY=b3BlbnNzaC1r
# ruleid: env-secret
ARG password=hunter2
# ruleid: env-secret
ARG client_secret=hunter2
# ruleid: env-secret
ARG auth_token=9f8e7d6c
# ruleid: env-secret
ARG api_key=9f8e7d6c
# ok: env-secret
RUN --mount=type=secret,id=npm NPM_TOKEN="$(cat /run/secrets/npm)" npm ci
USER app
