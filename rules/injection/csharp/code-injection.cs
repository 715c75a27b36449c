public class FormulaController : Controller
{
    [HttpPost]
    public async Task<IActionResult> Run([FromBody] string formula, int factor)
    {
        // ruleid: code-injection
        var result = await CSharpScript.EvaluateAsync(formula);
        // ruleid: code-injection
        var value = new DataTable().Compute(Request.Query["x"], "");
        // ok: code-injection
        result = await CSharpScript.EvaluateAsync("1 + 1");
        // ok: code-injection
        value = new DataTable().Compute($"2 * {factor}", "");
        return Ok(result);
    }
}
