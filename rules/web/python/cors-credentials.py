from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask_cors import CORS

api = FastAPI()
# ruleid: cors-credentials
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
# ok: cors-credentials
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False)
# ok: cors-credentials
api.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_credentials=True)
# ruleid: cors-credentials
api.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True)
# ok: cors-credentials
api.add_middleware(CORSMiddleware, allow_origin_regex=r"https://\w+\.a\.example")
# ruleid: cors-credentials
CORS(app, supports_credentials=True)
# ruleid: cors-credentials
CORS(app, origins="*", supports_credentials=True)
# ok: cors-credentials
CORS(app, origins=["https://a.example"], supports_credentials=True)
# ok: cors-credentials
CORS(app, origins="*")
