class OrdersController : ControllerBase
{
    async Task<IActionResult> Get(int id)
    {
        try
        {
            return Ok(await Load(id));
        }
        catch (Exception ex)
        {
            // ruleid: stack-trace-returned
            await Response.WriteAsync(ex.StackTrace);
            // ruleid: stack-trace-returned
            return StatusCode(500, ex.ToString());
        }
        // ok: stack-trace-returned
        logger.LogError(ex.ToString());
        // ok: stack-trace-returned
        return StatusCode(500, "Something went wrong");
    }
}
