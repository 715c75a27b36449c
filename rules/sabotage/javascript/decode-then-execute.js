const { execSync } = require('child_process');

// ruleid: decode-then-execute
eval(atob('YWxlcnQoMSk='));
// ruleid: decode-then-execute
new Function(Buffer.from(blob, 'base64').toString())();
// ruleid: decode-then-execute
eval(String.fromCharCode(97, 108, 101, 114, 116));
// ruleid: decode-then-execute
execSync(Buffer.from(command, 'hex').toString());
// ruleid: decode-then-execute
vm.runInThisContext(zlib.gunzipSync(blob).toString());
// ruleid: decode-then-execute
setTimeout(atob(blob), 100);
// ok: decode-then-execute
const config = JSON.parse(atob(header));
// ok: decode-then-execute
const image = Buffer.from(body, 'base64');
// ok: decode-then-execute
setTimeout(() => show(atob(text)), 100);
