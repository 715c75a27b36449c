#!/usr/bin/env bash
set -eu

folder=$1

# ruleid: unquoted-rm
rm -rf $folder
# ruleid: unquoted-rm
sudo rm -r $folder/cache
# ruleid: unquoted-rm
rm -rf build/${folder}
# ok: unquoted-rm
rm -rf -- "${folder:?}"
# ok: unquoted-rm
rm -rf -- "$folder"/cache
# ok: unquoted-rm
rm -rf build dist
# ok: unquoted-rm
rm -f $folder.log
if [ -n "$folder" ]; then

# ok: unquoted-rm
sudo ls -R $folder
# ok: unquoted-rm
sudo rm $folder
# ok: unquoted-rm
sudo rm -r "$folder"
