import logging

from fastapi import HTTPException
from flask import jsonify


def rows():
    try:
        return jsonify(load())
    except OSError as error:
        # ok: error-text-returned
        logging.error(str(error))
        # ruleid: error-text-returned
        first = jsonify({"error": str(error)})
        # ok: error-text-returned
        second = jsonify({"error": "rows could not be loaded"})
        # ok: error-text-returned
        third = jsonify(error=str(error_code))
        return first or second or third


def item():
    try:
        return load()
    except ValueError as e:
        # ruleid: error-text-returned
        raise HTTPException(status_code=500, detail=f"failed: {e}")


def other():
    try:
        return load()
    except ValueError as e:
        # ruleid: error-text-returned
        return {"error": str(e)}, 500
    except KeyError as e:
        # ok: error-text-returned
        return {"error": "not found"}, 404
