#!/usr/bin/env bash
# ruleid: container-privileged
docker run -d --privileged app:1.4.2
# ruleid: container-privileged
docker run -v /var/run/docker.sock:/var/run/docker.sock app:1.4.2
# ruleid: container-privileged
sudo docker run -v /:/host app:1.4.2
# ok: container-privileged
docker run -d --cap-drop=ALL --read-only app:1.4.2
# ok: container-privileged
docker run -v /srv/data:/data app:1.4.2
# ok: container-privileged
docker run --network=host app:1.4.2
# ok: container-privileged
docker volume ls --privileged
# ok: container-privileged
sudo docker run -v /srv/data:/data app:1.4.2
# ok: container-privileged
sudo ls --privileged
