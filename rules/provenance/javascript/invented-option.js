const child_process = require('child_process');
const crypto = require('crypto');

// ruleid: invented-option
helmet(given, { xss: true });
// ruleid: invented-option
helmet(given, { csrf: true });
// ruleid: invented-option
helmet(given, { sqlInjection: true });
// ruleid: invented-option
helmet(given, { sanitize: true });
// ruleid: invented-option
helmet(given, { rateLimit: true });
// ruleid: invented-option
helmet(given, { cors: true });
// ruleid: invented-option
JSON.parse(given, { safe: true });
// ruleid: invented-option
JSON.parse(given, { strict: true });
// ruleid: invented-option
JSON.parse(given, { sanitize: true });
// ruleid: invented-option
JSON.parse(given, { maxDepth: true });
// ruleid: invented-option
JSON.parse(given, { validate: true });
// ruleid: invented-option
fetch(given, { sanitize: true });
// ruleid: invented-option
fetch(given, { validate: true });
// ruleid: invented-option
fetch(given, { verify: true });
// ruleid: invented-option
fetch(given, { verifySSL: true });
// ruleid: invented-option
fetch(given, { rejectUnauthorized: true });
// ruleid: invented-option
fetch(given, { strictSSL: true });
// ruleid: invented-option
fetch(given, { params: true });
// ruleid: invented-option
fetch(given, { retries: true });
// ruleid: invented-option
express.json(given, { sanitize: true });
// ruleid: invented-option
express.urlencoded(given, { xss: true });
// ruleid: invented-option
express.json(given, { validate: true });
// ruleid: invented-option
express.urlencoded(given, { maxDepth: true });
// ruleid: invented-option
express.static(given, { sanitize: true });
// ruleid: invented-option
express.static(given, { secure: true });
// ruleid: invented-option
express.static(given, { auth: true });
// ruleid: invented-option
child_process.exec(given, { sanitize: true });
// ruleid: invented-option
child_process.execSync(given, { escape: true });
// ruleid: invented-option
child_process.spawn(given, { safe: true });
// ruleid: invented-option
child_process.execFile(given, { secure: true });
// ruleid: invented-option
child_process.exec(given, { sandbox: true });
// ruleid: invented-option
crypto.createHash(given, { salt: true });
// ruleid: invented-option
crypto.createHmac(given, { iterations: true });
// ruleid: invented-option
crypto.createHash(given, { rounds: true });
// ruleid: invented-option
fs.readFile(given, { sanitize: true });
// ruleid: invented-option
fs.readFileSync(given, { safe: true });
// ruleid: invented-option
fs.writeFile(given, { root: true });
// ruleid: invented-option
fs.readFile(given, { baseDir: true });
// ruleid: invented-option
path.join(given, { safe: true });
// ruleid: invented-option
path.resolve(given, { sanitize: true });
// ruleid: invented-option
path.join(given, { root: true });
// ok: invented-option
helmet({ contentSecurityPolicy: false });
// ok: invented-option
JSON.parse(body, reviver);
// ok: invented-option
fetch(url, { method: 'POST', body, headers });
// ok: invented-option
express.json({ limit: '10kb', strict: true });
// ok: invented-option
child_process.spawn(program, ['-v'], { shell: false });
// ok: invented-option
crypto.createHash('sha256', { outputLength: 32 });
