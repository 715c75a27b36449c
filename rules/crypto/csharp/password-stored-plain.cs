public class AccountController : Controller
{
    [HttpPost]
    public IActionResult Register(RegisterModel model)
    {
        var user = new User();
        // ruleid: password-stored-plain
        user.PasswordHash = model.Password;
        // ruleid: password-stored-plain
        command.Parameters.AddWithValue("@password", model.Password);
        // ruleid: password-stored-plain
        var found = _db.Users.FirstOrDefault(u => u.Name == model.Name && u.Password == model.Password);
        // ok: password-stored-plain
        user.PasswordHash = _hasher.HashPassword(user, model.Password);
        // ok: password-stored-plain
        command.Parameters.AddWithValue("@password", BCrypt.Net.BCrypt.HashPassword(model.Password));
        // ok: password-stored-plain
        command.Parameters.AddWithValue("@name", model.Name);
        return Ok(found);
    }
}
