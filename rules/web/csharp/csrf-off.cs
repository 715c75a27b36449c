// ruleid: csrf-off
[IgnoreAntiforgeryToken]
class PaymentController : Controller
{
    // ok: csrf-off
    [ValidateAntiForgeryToken]
    public IActionResult Pay(Order order) => Ok(order);

    void Map(WebApplication app)
    {
        // ruleid: csrf-off
        app.MapPost("/pay", Pay).DisableAntiforgery();
        // ok: csrf-off
        app.MapPost("/pay", Pay).RequireAuthorization();
    }
}
