public class ProxyController : Controller
{
    [HttpGet]
    public async Task<IActionResult> Fetch(string url, string id)
    {
        // ruleid: ssrf
        var page = await _httpClient.GetStringAsync(url);
        // ruleid: ssrf
        var other = await client.GetAsync("http://" + Request.Query["host"] + "/status");
        // ok: ssrf
        page = await _httpClient.GetStringAsync($"https://api.example.com/items/{id}");
        // ok: ssrf
        page = await _httpClient.GetStringAsync("https://example.com/");
        var uri = new Uri(url);
        if (!AllowedHosts.Contains(uri.Host))
        {
            return BadRequest();
        }
        // ok: ssrf
        page = await _httpClient.GetStringAsync(uri);
        return Ok(page);
    }
}
