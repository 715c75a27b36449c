public class LoginController : Controller
{
    [HttpPost]
    public IActionResult Login(string name, int id)
    {
        // ruleid: log-injection
        _logger.LogWarning($"login of {name} failed");
        // ruleid: log-injection
        _logger.LogInformation("agent " + Request.Headers["User-Agent"]);
        // ok: log-injection
        _logger.LogWarning("login of {Name} failed", name);
        // ok: log-injection
        _logger.LogWarning($"login of {id} failed");
        // ok: log-injection
        _logger.LogWarning($"login of {name.Replace("\n", "")} failed");
        return Ok();
    }
}
