#!/usr/bin/env bash
read -r -p "Command: " answer
# ruleid: code-injection
eval "$answer"
# ruleid: code-injection
eval "total_$1=3"
job=$(curl -s https://jobs.example.com/next)
# ruleid: code-injection
eval "$job"
# ruleid: code-injection
python3 -c "print('$2'.upper())"
while read -r line; do
    # ruleid: code-injection
    eval "$line"
done < commands.txt

run() {
    local command="$1"
    # ruleid: code-injection
    eval "$command"
}

# ok: code-injection
eval "$(ssh-agent -s)"
# ok: code-injection
python3 -c 'import sys; print(sys.argv[1].upper())' "$2"
name="$3"
if [[ ! "$name" =~ ^[a-z_]+$ ]]; then
    exit 1
fi
# ok: code-injection
eval "start_$name"
case "$4" in
    start | stop)
        # ok: code-injection
        eval "do_$4"
        ;;
    *) exit 2 ;;
esac
quoted=$(printf '%q' "$5")
# ok: code-injection
eval "set -- $quoted"
word=$(echo "$6" | tr -cd 'a-z0-9')
# ok: code-injection
eval "count_$word=1"
# ok: code-injection
eval "list=( ${7@Q} )"
command=(ls -l "$8")
# ok: code-injection
"${command[@]}"
# ok: code-injection
awk -v name="$9" '{ print name }' data.txt

# ok: code-injection
perl -e "$1"
