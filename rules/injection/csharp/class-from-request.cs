public class ReportsController : Controller
{
    private static readonly Dictionary<string, Type> Known = new() { ["sales"] = typeof(SalesReport) };

    [HttpGet]
    public IActionResult Make(string kind)
    {
        // ruleid: class-from-request
        var type = Type.GetType(kind);
        // ruleid: class-from-request
        var plugin = Assembly.LoadFrom("plugins/" + Request.Query["plugin"]);
        // ok: class-from-request
        var fixedType = Type.GetType("App.SalesReport");
        if (!Known.TryGetValue(kind, out var known))
        {
            return NotFound();
        }
        // ok: class-from-request
        return Ok(Activator.CreateInstance(known));
    }
}
