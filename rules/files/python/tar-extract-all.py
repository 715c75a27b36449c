import tarfile


def unpack(path, folder):
    archive = tarfile.open(path)
    # ruleid: tar-extract-all
    archive.extractall(folder)
    # ok: tar-extract-all
    archive.extractall(folder, filter="data")
    # ok: tar-extract-all
    archive.extract("README", folder)
    archive.close()
