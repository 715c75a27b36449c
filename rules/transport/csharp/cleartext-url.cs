// ruleid: cleartext-url
var page = await client.GetStringAsync("http://api.shop.com/items");
// ruleid: cleartext-url
client.BaseAddress = new Uri("http://api.shop.com/");
// ok: cleartext-url
page = await client.GetStringAsync("https://api.shop.com/items");
// ok: cleartext-url
page = await client.GetStringAsync("http://localhost:5000/health");
// ok: cleartext-url
client.BaseAddress = new Uri("http://localhost:5000/");
// ok: cleartext-url
client.BaseAddress = new Uri("https://api.shop.com/");
// ok: cleartext-url
page = await client.GetStringAsync("/items");
