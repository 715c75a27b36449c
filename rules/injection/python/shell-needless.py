import os
import subprocess


def clear():
    # ruleid: shell-needless
    os.system("clear")
    # ruleid: shell-needless
    subprocess.run("git pull", shell=True, check=True)
    # ok: shell-needless
    subprocess.run(["git", "pull"], check=True)
    # ok: shell-needless
    subprocess.run("ls", shell=False, check=True)


def run(command):
    # ok: shell-needless
    os.system(command)
    # ok: shell-needless
    subprocess.run(command, shell=True, check=True)
