# ruleid: terminal-control
grant(user)  # [2K[1A
# ruleid: terminal-control
check = FalseTrue
# ok: terminal-control
clear = "\x1b[2J"
# ok: terminal-control
red = "[31m"
