# ruleid: logging-disabled
history -c
# ruleid: logging-disabled
unset HISTFILE
# ruleid: logging-disabled
systemctl stop auditd
# ruleid: logging-disabled
rm -rf /var/log/audit
# ok: logging-disabled
history | tail -5
# ok: logging-disabled
systemctl restart rsyslog
# ok: logging-disabled
rm -f /var/log/tool/old.log
