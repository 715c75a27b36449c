public class PeopleController : Controller
{
    [HttpGet]
    public IActionResult Find(string name)
    {
        // ruleid: ldap-injection
        searcher.Filter = $"(uid={name})";
        // ruleid: ldap-injection
        var search = new DirectorySearcher("(&(objectClass=user)(cn=" + name + "))");
        // ok: ldap-injection
        searcher.Filter = "(objectClass=user)";
        // ok: ldap-injection
        searcher.Filter = $"(uid={Encoder.LdapFilterEncode(name)})";
        if (!name.All(char.IsLetterOrDigit))
        {
            return BadRequest();
        }
        // ok: ldap-injection
        searcher.Filter = $"(uid={name})";
        return Ok(search);
    }
}
