import gzip
import zlib

from flask import request

LIMIT = 10_000_000


def read():
    # ruleid: decompression-bomb
    first = gzip.decompress(request.get_data())
    # ruleid: decompression-bomb
    second = zlib.decompress(request.data)
    # ok: decompression-bomb
    third = zlib.decompressobj().decompress(request.data, LIMIT)
    # ok: decompression-bomb
    return first, second, third, gzip.decompress(open("own.gz", "rb").read())
