# ruleid: chmod-world-writable
File.chmod(0777, path)
# ruleid: chmod-world-writable
FileUtils.mkdir_p("uploads", mode: 0o777)
# ok: chmod-world-writable
File.chmod(0o640, path)
# ok: chmod-world-writable
FileUtils.mkdir_p("uploads", mode: 0o755)
