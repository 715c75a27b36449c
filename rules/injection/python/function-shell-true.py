from tools import runner


def deploy(branch):
    # ruleid: function-shell-true
    runner.local(f"git checkout {branch}", shell=True)
    # ruleid: function-shell-true
    runner.remote("git pull", shell=True)
    # ok: function-shell-true
    runner.local(["git", "checkout", branch])
    # ok: function-shell-true
    runner.local(["git", "pull"], shell=False)
    return branch
