from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask_cors import CORS

api = FastAPI()
# ruleid: cors-any-origin
api.add_middleware(CORSMiddleware, allow_origins=["*"])
# ok: cors-any-origin
api.add_middleware(CORSMiddleware, allow_origins=["https://app.example.org"])

# ruleid: cors-any-origin
CORS(app, origins="*")
# ruleid: cors-any-origin
CORS(app)
# ok: cors-any-origin
CORS(app, origins=["https://app.example.org"])

# ruleid: cors-any-origin
CORS_ALLOW_ALL_ORIGINS = True
# ok: cors-any-origin
CORS_ALLOW_ALL_ORIGINS = False


def answer(response):
    # ruleid: cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = "*"
    # ok: cors-any-origin
    response.headers["Vary"] = "*"
    # ok: cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.org"
    return response
