class CommentController : Controller
{
    // ruleid: request-validation-off
    [HttpPost, ValidateInput(false)]
    public ActionResult Save(string text) => View(text);

    // ok: request-validation-off
    [HttpPost, ValidateInput(true)]
    public ActionResult Store(string text) => View(text);

    void Load(Page page)
    {
        // ruleid: request-validation-off
        page.ValidateRequest = false;
        // ok: request-validation-off
        page.ValidateRequest = true;
    }
}
