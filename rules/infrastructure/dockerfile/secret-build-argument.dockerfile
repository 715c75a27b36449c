FROM node:22-slim
# ruleid: secret-build-argument
ARG GITHUB_TOKEN
# ruleid: secret-build-argument
arg db_password
# ok: secret-build-argument
ARG NODE_ENV
# ok: secret-build-argument
ARG TOKENIZER_VERSION
# ok: secret-build-argument
RUN --mount=type=secret,id=github_token ./fetch.sh
USER node
