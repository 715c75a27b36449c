public class ToolsController : Controller
{
    [HttpPost("ping")]
    public IActionResult Ping([FromForm] string host, int count)
    {
        // ruleid: command-injection
        Process.Start("cmd.exe", "/c ping " + host);
        // ruleid: command-injection
        var info = new ProcessStartInfo("/bin/bash", $"-c \"ping {host}\"");
        // ruleid: command-injection
        info.Arguments = $"-c 1 {Request.Form["target"]}";
        var safe = new ProcessStartInfo("ping");
        // ok: command-injection
        safe.ArgumentList.Add(host);
        // ok: command-injection
        info.Arguments = $"-c {count} example.com";
        // ok: command-injection
        Process.Start("ping", "example.com");
        if (!Regex.IsMatch(host, @"^[a-z0-9.-]+$"))
        {
            return BadRequest();
        }
        // ok: command-injection
        Process.Start("ping", host);
        return Ok();
    }

    private static void Convert(string file)
    {
        // ruleid: command-injection
        Process.Start("cmd.exe", "/c convert " + file);
    }
}
