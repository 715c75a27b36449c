import logging

from flask import request

logger = logging.getLogger(__name__)


def login():
    name = request.form["name"]
    # ruleid: log-injection
    logger.info("login of " + name)
    # ruleid: log-injection
    logging.warning(f"wrong password for {name}")
    # ok: log-injection
    logger.info(f"login of {int(request.form['id'])}")
    clean = name.replace("\n", "").replace("\r", "")
    # ok: log-injection
    logger.info(f"login of {clean}")
    # ok: log-injection
    logger.info(f"login of {repr(name)}")
    # ok: log-injection
    logger.info("login of %s", name)
