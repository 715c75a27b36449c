public class PagesController : Controller
{
    [HttpGet("hello")]
    public IActionResult Hello(string name, int visits)
    {
        // ruleid: html-injection
        var page = $"<h1>Hello {name}</h1>";
        // ok: html-injection
        var safe = $"<h1>Hello {HtmlEncoder.Default.Encode(name)} {visits}</h1>";
        // ok: html-injection
        var other = "<p>" + WebUtility.HtmlEncode(name) + "</p>";
        // ruleid: html-injection
        return Content("Hello " + name, "text/html");
    }

    [HttpGet("raw")]
    public IActionResult Raw()
    {
        // ruleid: html-injection
        var title = new HtmlString(Request.Query["title"]);
        // ok: html-injection
        var line = new HtmlString("<br>");
        // ok: html-injection
        var clean = new HtmlString(sanitizer.Sanitize(Request.Query["body"]));
        return View(title);
    }

    public string Listed(SqlDataReader reader)
    {
        var page = new StringBuilder();
        while (reader.Read())
        {
            // ruleid: html-injection
            page.Append("<li>" + reader["title"] + "</li>");
            // ok: html-injection
            page.Append($"<li>{WebUtility.HtmlEncode(reader.GetString(1))}</li>");
            // ok: html-injection
            page.Append($"<li>{Convert.ToInt32(reader["count"])}</li>");
        }
        return page.ToString();
    }
}
