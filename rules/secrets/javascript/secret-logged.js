const logger = require("pino")();

function login(user, password, apiKey) {
  // ruleid: secret-logged
  console.log(`login of ${user} with ${password}`);
  // ruleid: secret-logged
  logger.debug("key", apiKey);
  // ruleid: secret-logged
  logger.info("secret " + process.env.JWT_SECRET);
  // ok: secret-logged
  logger.info(`login of ${user}`);
  // ok: secret-logged
  console.error("wrong password");
  // ok: secret-logged
  console.log(`password of ${user} was changed`);
}
