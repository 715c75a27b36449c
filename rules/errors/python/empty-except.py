import contextlib
import logging


def revoke(session):
    try:
        session.revoke()
    # ruleid: empty-except
    except Exception:
        pass
    try:
        session.close()
    # ok: empty-except
    except OSError as error:
        logging.warning("session was not closed: %s", error)
    # ok: empty-except
    with contextlib.suppress(FileNotFoundError):
        session.file.unlink()
    try:
        session.file.unlink()
    # ok: empty-except
    except FileNotFoundError:
        pass
    try:
        session.end()
    # ok: empty-except
    except Exception:
        logging.exception("session was not ended")
    try:
        session.drop()
    # ruleid: empty-except
    except Exception as error:
        pass
    try:
        session.forget()
    # ruleid: empty-except
    except:
        ...  # it does not matter
