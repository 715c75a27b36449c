FROM debian:12
# ruleid: unsigned-package
RUN apt-get install -y --allow-unauthenticated tool
# ruleid: unsigned-package
RUN echo "deb [trusted=yes] https://apt.acme.dev stable main" > /etc/apt/sources.list.d/acme.list
# ruleid: unsigned-package
RUN apk add --no-cache --allow-untrusted tool.apk
# ok: unsigned-package
RUN apt-get update && apt-get install -y --no-install-recommends tool
# ok: unsigned-package
RUN echo "deb [signed-by=/etc/apt/keyrings/acme.gpg] https://apt.acme.dev stable main" > /etc/apt/sources.list.d/acme.list
USER app
