import logging
import traceback

from django.http import HttpResponse
from fastapi import HTTPException
from flask import jsonify


def report(request):
    try:
        return HttpResponse(build(request))
    except ValueError:
        # ruleid: stack-trace-returned
        return HttpResponse(traceback.format_exc(), status=500)


def rows(self):
    try:
        return jsonify(load())
    except OSError:
        # ok: stack-trace-returned
        logging.error(traceback.format_exc())
        # ruleid: stack-trace-returned
        first = jsonify(error=traceback.format_exc())
        # ok: stack-trace-returned
        second = jsonify(error="rows could not be loaded")
        # ruleid: stack-trace-returned
        self.write(traceback.format_exc())
        # ok: stack-trace-returned
        log.write(traceback.format_exc())
        # ruleid: stack-trace-returned
        return "failed: " + traceback.format_exc(), 500


def item():
    try:
        return load()
    except ValueError:
        # ruleid: stack-trace-returned
        raise HTTPException(status_code=500, detail=traceback.format_exc())
    except KeyError:
        # ok: stack-trace-returned
        raise HTTPException(status_code=404, detail="there is no such item")
