public class SearchController : Controller
{
    [HttpGet]
    public IActionResult Find(string pattern)
    {
        // ruleid: regex-injection
        var regex = new Regex(pattern);
        // ruleid: regex-injection
        var found = Regex.IsMatch(text, Request.Query["q"]);
        // ok: regex-injection
        regex = new Regex(Regex.Escape(pattern));
        // ok: regex-injection
        regex = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        // ok: regex-injection
        found = Regex.IsMatch(pattern, "^[a-z]+$");
        return Ok(found);
    }
}
