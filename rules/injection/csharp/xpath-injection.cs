public class XmlController : Controller
{
    [HttpGet]
    public IActionResult Find(string name, int id)
    {
        // ruleid: xpath-injection
        var user = document.SelectSingleNode($"//user[@name='{name}']");
        // ruleid: xpath-injection
        var found = document.SelectNodes("/users/user[@id='" + Request.Query["id"] + "']");
        // ok: xpath-injection
        user = document.SelectSingleNode("//user[@active='1']");
        // ok: xpath-injection
        found = document.SelectNodes($"/users/user[@id={id}]");
        if (!Regex.IsMatch(name, "^[a-z]+$"))
        {
            return BadRequest();
        }
        // ok: xpath-injection
        user = document.SelectSingleNode($"//user[@name='{name}']");
        return Ok(user);
    }
}
