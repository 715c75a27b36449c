public class FilesController : Controller
{
    [HttpGet("file")]
    public IActionResult Get(string name, int number)
    {
        // ruleid: path-traversal
        var text = System.IO.File.ReadAllText(Path.Combine(_root, name));
        var path = Path.Combine(_root, Request.Query["file"]);
        // ruleid: path-traversal
        using var stream = new FileStream(path, FileMode.Open);
        // ok: path-traversal
        text = System.IO.File.ReadAllText(Path.Combine(_root, Path.GetFileName(name)));
        // ok: path-traversal
        text = System.IO.File.ReadAllText(Path.Combine(_root, $"{number}.txt"));
        var full = Path.GetFullPath(Path.Combine(_root, name));
        if (!full.StartsWith(_root + Path.DirectorySeparatorChar))
        {
            return NotFound();
        }
        // ok: path-traversal
        return PhysicalFile(full, "text/plain");
    }

    [HttpPost("file")]
    public async Task<IActionResult> Save(IFormFile file)
    {
        // ruleid: path-traversal
        using var target = System.IO.File.Create(Path.Combine("uploads", file.FileName));
        // ok: path-traversal
        using var safe = System.IO.File.Create(Path.Combine("uploads", Guid.NewGuid() + ".png"));
        await file.CopyToAsync(safe);
        return Ok();
    }
}
