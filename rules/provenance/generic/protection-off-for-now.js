// ruleid: protection-off-for-now
const agent = new https.Agent({ rejectUnauthorized: false }); // dev only
// ok: protection-off-for-now
const other = new https.Agent({ keepAlive: false }); // for now
