// ruleid: logging-disabled
console.error = () => {};
// ruleid: logging-disabled
console.log = function () {};
// ruleid: logging-disabled
auditLogger.silent = true;
// ok: logging-disabled
console.error = (...args) => log.error(args);
// ok: logging-disabled
logger.level = 'warn';
