from fastapi import FastAPI, HTTPException, UploadFile
from flask import request

app = FastAPI()
LIMIT = 5_000_000


@app.post("/photo")
async def photo(upload: UploadFile):
    # ruleid: upload-unbounded
    return await upload.read()


@app.post("/small")
async def small(upload: UploadFile):
    # ok: upload-unbounded
    data = await upload.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise HTTPException(413)
    return data


@app.post("/checked")
async def checked(upload: UploadFile):
    if upload.size > LIMIT:
        raise HTTPException(413)
    # ok: upload-unbounded
    return await upload.read()


def keep():
    # ruleid: upload-unbounded
    return request.files["photo"].read()
