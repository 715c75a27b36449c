// ruleid: credential-file
const chrome = path.join(home, 'Default/Login Data');
// ok: credential-file
const config = path.join(home, '.config/tool.json');
