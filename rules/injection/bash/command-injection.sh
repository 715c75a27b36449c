#!/usr/bin/env bash
read -r folder
# ruleid: command-injection
bash -c "ls -l $folder"
# ruleid: command-injection
sh -c "tar czf backup.tgz $1"
# ruleid: command-injection
su backup -c "rm $2"
# ruleid: command-injection
sudo bash -c "echo $1 > /etc/motd"

remove() {
    # ruleid: command-injection
    sh -c "rm -f $1"
}

# ok: command-injection
bash -c 'ls -l "$1"' _ "$folder"
# ok: command-injection
bash -c "uptime"
# ok: command-injection
sudo bash "$1"
number="$3"
[[ "$number" =~ ^[0-9]+$ ]] || exit 1
# ok: command-injection
sh -c "kill $number"
safe=$(printf '%q' "$4")
# ok: command-injection
bash -c "ls $safe"
# ruleid: command-injection
find . -name '*.txt' -exec sh -c "wc -l {}" \;
# ok: command-injection
find . -name '*.txt' -exec sh -c 'wc -l "$1"' _ {} \;

# ok: command-injection
find . -name 'a {}' -c
# ok: command-injection
find . -exec wc "a {}" +
