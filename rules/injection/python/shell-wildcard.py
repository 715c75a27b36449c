import glob
import os
import subprocess


def nightly():
    # ruleid: shell-wildcard
    os.system("tar czf /backup/all.tgz *")
    # ruleid: shell-wildcard
    subprocess.call("chown app:app /srv/upload/*", shell=True)
    # ok: shell-wildcard
    subprocess.run(["tar", "czf", "/backup/all.tgz", "--", *glob.glob("*")], check=True)
    # ok: shell-wildcard
    os.system("ls *")
    # ok: shell-wildcard
    subprocess.call("chown app:app /srv/upload", shell=True)
    # ok: shell-wildcard
    subprocess.call(["chown app:app *"])
