import logging

# ruleid: logging-disabled
logging.disable(logging.CRITICAL)
# ruleid: logging-disabled
logging.disable()
# ruleid: logging-disabled
logging.getLogger("audit").disabled = True
# ok: logging-disabled
logging.disable(logging.NOTSET)
# ok: logging-disabled
logging.getLogger("urllib3").setLevel(logging.WARNING)
# ok: logging-disabled
button.disabled = True
