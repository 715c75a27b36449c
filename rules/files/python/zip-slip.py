import os
import tarfile
import zipfile


def unpack(path, folder):
    with tarfile.open(path) as archive:
        # ruleid: zip-slip
        archive.extractall(folder)
    with tarfile.open(path) as archive:
        # ok: zip-slip
        archive.extractall(folder, filter="data")
    with zipfile.ZipFile(path) as archive:
        # ok: zip-slip
        archive.extractall(folder)


def unpack_each(path, folder):
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        # ruleid: zip-slip
        with open(os.path.join(folder, name), "wb") as target:
            target.write(archive.read(name))
    for name in archive.namelist():
        full = os.path.realpath(os.path.join(folder, name))
        if not full.startswith(os.path.realpath(folder) + os.sep):
            raise ValueError(name)
        # ok: zip-slip
        with open(full, "wb") as target:
            target.write(archive.read(name))


def restore(archive, folder):
    # ruleid: zip-slip
    archive.extractall(folder)
    # ok: zip-slip
    archive.extractall(folder, members=checked(archive))
