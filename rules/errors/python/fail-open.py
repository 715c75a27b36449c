import logging


def is_allowed(user, page):
    # ruleid: fail-open
    try:
        return service.ask(user, page)
    except Exception as error:
        logging.warning("service failed: %s", error)
        return True


def verify_token(token):
    # ok: fail-open
    try:
        return decode(token) is not None
    except ValueError:
        return False


def may_read(user, page):
    # ruleid: fail-open
    try:
        return rights.of(user, page)
    except:
        return True


def may_write(user, page):
    # ok: fail-open
    try:
        return rights.of(user, page)
    except Exception as error:
        logging.warning("rights are not known: %s", error)
        return False


def remember(page):
    # ok: fail-open
    try:
        return cache.put(page)
    except OSError:
        return True
