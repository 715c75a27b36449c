import os
from uuid import uuid4

from flask import request
from werkzeug.utils import secure_filename

FOLDER = "/srv/upload"


def keep():
    upload = request.files["photo"]
    # ruleid: upload-name-trusted
    upload.save(os.path.join(FOLDER, upload.filename))
    # ruleid: upload-name-trusted
    upload.save(f"{FOLDER}/{upload.filename}")
    # ok: upload-name-trusted
    upload.save(os.path.join(FOLDER, secure_filename(upload.filename)))
    # ok: upload-name-trusted
    upload.save(os.path.join(FOLDER, uuid4().hex))


async def receive(upload):
    # ruleid: upload-name-trusted
    with open("upload/" + upload.filename, "wb") as target:
        target.write(await upload.read())
