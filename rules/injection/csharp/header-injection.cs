public class FilesController : Controller
{
    [HttpGet]
    public IActionResult Get(string name, int size)
    {
        // ruleid: header-injection
        Response.Headers.Append("Content-Disposition", $"attachment; filename={name}");
        // ruleid: header-injection
        Response.Headers["X-Language"] = Request.Cookies["lang"];
        // ok: header-injection
        Response.Headers.Append("Content-Disposition", $"attachment; filename={Uri.EscapeDataString(name)}");
        // ok: header-injection
        Response.Headers["X-Size"] = size.ToString();
        // ok: header-injection
        Response.Headers["Cache-Control"] = "no-store";
        return Ok();
    }
}
