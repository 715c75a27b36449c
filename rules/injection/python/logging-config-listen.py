import logging.config
from logging.config import listen

# ruleid: logging-config-listen
server = logging.config.listen(9999)
# ruleid: logging-config-listen
other = listen(9998)
# ok: logging-config-listen
checked = logging.config.listen(9999, verify=signed)
# ok: logging-config-listen
logging.config.fileConfig("logging.ini")
