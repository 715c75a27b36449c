import shlex
import subprocess
from subprocess import check_output as capture


def archive(folder, target):
    # ruleid: shell-true
    subprocess.run(f"tar czf {target} {folder}", shell=True, check=True)
    # ok: shell-true
    subprocess.run(["tar", "czf", target, "--", folder], check=True)


def disk_usage(folder):
    # ruleid: shell-true
    return capture("du -sh " + folder, shell=True, text=True)


def uptime():
    # ok: shell-true
    return subprocess.check_output("uptime | cut -d, -f1", shell=True)


def convert(image):
    # ok: shell-true
    subprocess.run(f"convert {shlex.quote(image)} out.png", shell=True, check=True)
    command = "convert " + shlex.quote(image)
    # ok: shell-true
    subprocess.run(command, shell=True, check=True)
    # ruleid: shell-true
    os.popen("identify {}".format(image))
    # ruleid: shell-true
    process = subprocess.Popen(args="convert %s out.png" % image, shell=True)
    # ok: shell-true
    subprocess.run(["convert", image, "out.png"], shell=False)
    # ruleid: shell-true
    os.system(f"convert {sys.argv[1]} out.png")
    # ruleid: shell-true
    os.system(f"convert {chosen} out.png")
    if process.wait(
