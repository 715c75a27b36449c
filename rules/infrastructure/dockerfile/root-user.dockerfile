FROM node:22-slim AS build
# ok: root-user
USER root
RUN npm ci
FROM node:22-slim
# ok: root-user
USER root
RUN install -d -o node /data
# ok: root-user
USER node
RUN true
# ruleid: root-user
USER root:root
CMD ["node", "app.js"]
