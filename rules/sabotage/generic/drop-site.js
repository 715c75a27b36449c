// ruleid: drop-site
fetch('https://discord.com/api/webhooks/1234/abcd', options);
// ok: drop-site
fetch('https://discord.com/developers', options);
