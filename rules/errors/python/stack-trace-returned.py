import logging
import traceback

from django.http import HttpResponse
from flask import jsonify


def report(request):
    try:
        return HttpResponse(build(request))
    except ValueError:
        # ruleid: stack-trace-returned
        return HttpResponse(traceback.format_exc(), status=500)


def rows():
    try:
        return jsonify(load())
    except OSError:
        # ok: stack-trace-returned
        logging.error(traceback.format_exc())
        # ruleid: stack-trace-returned
        first = jsonify(error=traceback.format_exc())
        # ok: stack-trace-returned
        second = jsonify(error="rows could not be loaded")
        return first or second
