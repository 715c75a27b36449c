// ruleid: invisible-character
app.get('/health', async (req, res) => { const { timeout, ㅤ } = req.query;
// ruleid: invisible-character
const check⁠ed = true;
// ok: invisible-character
const hug = '👨‍👩‍👧';
