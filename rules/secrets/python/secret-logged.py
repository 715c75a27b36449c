import logging

logger = logging.getLogger(__name__)


def login(user, password, api_key):
    # ruleid: secret-logged
    logger.info(f"login of {user} with {password}")
    # ruleid: secret-logged
    logger.debug("key %s", api_key)
    # ruleid: secret-logged
    print("password: " + password)
    # ok: secret-logged
    logger.info("login of %s", user)
    # ok: secret-logged
    logger.warning("wrong password")
    # ok: secret-logged
    logger.info(f"password of {user} was changed")
    # ok: secret-logged
    print(len(password))
