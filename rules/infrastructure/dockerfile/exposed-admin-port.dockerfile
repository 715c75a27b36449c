FROM debian:12
# ruleid: exposed-admin-port
EXPOSE 22
# ruleid: exposed-admin-port
EXPOSE 8080 2375/tcp
# ok: exposed-admin-port
EXPOSE 8080/tcp
# ok: exposed-admin-port
EXPOSE 2222 8022
USER app
