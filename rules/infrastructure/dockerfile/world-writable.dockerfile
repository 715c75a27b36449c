FROM debian:12
# ruleid: world-writable
RUN mkdir /data && chmod -R 777 /data
# ruleid: world-writable
RUN touch /var/log/app.log \
    && chmod a+rwx /var/log/app.log
# ruleid: world-writable
COPY --chmod=777 start.sh /start.sh
# ok: world-writable
RUN chmod 1777 /tmp
# ok: world-writable
COPY --chown=app:app --chmod=750 start.sh /start.sh
# ok: world-writable
RUN chmod +x /start.sh && chmod 755 /usr/local/bin/tool
USER app
# ruleid: world-writable
ADD --chmod=666 app.conf /etc/app.conf
