#!/usr/bin/env bash
# ruleid: firewall-off
ufw disable
# ruleid: firewall-off
iptables -F
# ruleid: firewall-off
iptables -P INPUT ACCEPT
# ruleid: firewall-off
systemctl stop firewalld
# ruleid: firewall-off
sudo systemctl disable --now ufw
# ruleid: firewall-off
setenforce 0
# ok: firewall-off
ufw allow 443/tcp
# ok: firewall-off
iptables -P INPUT DROP
# ok: firewall-off
iptables -P OUTPUT ACCEPT
# ok: firewall-off
iptables -F my-chain
# ok: firewall-off
systemctl stop nginx
# ok: firewall-off
sudo systemctl restart firewalld
# ok: firewall-off
setenforce 1

# ok: firewall-off
iptables -L
# ok: firewall-off
iptables -A INPUT ACCEPT
# ok: firewall-off
iptables -A FORWARD ACCEPT
# ok: firewall-off
systemctl status ufw
# ok: firewall-off
sudo echo disable ufw
# ok: firewall-off
sudo ufw status
# ok: firewall-off
sudo systemctl stop nginx
