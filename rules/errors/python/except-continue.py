import logging


def verify(files):
    for file in files:
        try:
            check(file)
        # ruleid: except-continue
        except Exception:
            continue
    for file in files:
        try:
            check(file)
        # ok: except-continue
        except ValueError as error:
            logging.warning("%s was skipped: %s", file, error)
            continue
    for file in files:
        try:
            check(file)
        # ok: except-continue
        except FileNotFoundError as error:
            report(error)
    while files:
        try:
            files.pop().verify()
        # ruleid: except-continue
        except:
            continue
