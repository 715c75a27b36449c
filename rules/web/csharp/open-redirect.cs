public class LoginController : Controller
{
    [HttpPost]
    public IActionResult Login(string returnUrl, string name)
    {
        if (name == "plain")
        {
            // ruleid: open-redirect
            return Redirect(returnUrl);
        }
        if (name == "query")
        {
            // ruleid: open-redirect
            return RedirectPermanent(Request.Query["next"]);
        }
        // ok: open-redirect
        var local = LocalRedirect(returnUrl);
        // ok: open-redirect
        var page = Redirect("/users/" + name);
        if (Url.IsLocalUrl(returnUrl))
        {
            // ok: open-redirect
            return Redirect(returnUrl);
        }
        // ok: open-redirect
        return Redirect(Url.Action("Index", new { name }));
    }
}
