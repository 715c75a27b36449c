public class UsersController : Controller
{
    private static readonly HashSet<string> Columns = new() { "name", "email" };

    [HttpGet("users")]
    public async Task<IActionResult> Search(string name, int page, string sort)
    {
        // ruleid: sql-injection
        var command = new SqlCommand("SELECT * FROM Users WHERE Name = '" + name + "'", connection);
        // ruleid: sql-injection
        command.CommandText = $"SELECT * FROM Users WHERE Name LIKE '%{name}%'";
        // ruleid: sql-injection
        var users = _db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{name}'").ToList();
        var city = Request.Query["city"].ToString();
        var sql = string.Format("SELECT * FROM Users WHERE City = '{0}'", city);
        // ruleid: sql-injection
        var found = await connection.QueryAsync<User>(sql);
        // ok: sql-injection
        var safe = new SqlCommand("SELECT * FROM Users WHERE Name = @name", connection);
        safe.Parameters.AddWithValue("@name", name);
        // ok: sql-injection
        users = _db.Users.FromSqlInterpolated($"SELECT * FROM Users WHERE Name = {name}").ToList();
        // ok: sql-injection
        users = _db.Users.FromSql($"SELECT * FROM Users WHERE Name = {name}").ToList();
        // ok: sql-injection
        users = _db.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", name).ToList();
        // ok: sql-injection
        found = await connection.QueryAsync<User>("SELECT * FROM Users WHERE City = @city", new { city });
        // ok: sql-injection
        command.CommandText = $"SELECT * FROM Users OFFSET {page * 20} ROWS";
        if (!Columns.Contains(sort))
        {
            return BadRequest();
        }
        // ok: sql-injection
        command.CommandText = $"SELECT * FROM Users ORDER BY {sort}";
        var order = city switch { "up" => "ASC", _ => "DESC" };
        // ok: sql-injection
        command.CommandText = $"SELECT * FROM Users ORDER BY Name {order}";
        if (!int.TryParse(Request.Query["id"], out var id))
        {
            return BadRequest();
        }
        // ok: sql-injection
        command.CommandText = $"SELECT * FROM Users WHERE Id = {id}";
        return Ok(users);
    }

    public User Find(string email, Guid key)
    {
        // ruleid: sql-injection
        var command = new SqlCommand($"SELECT * FROM Users WHERE Email = '{email}'", connection);
        // ok: sql-injection
        return connection.QueryFirst<User>($"SELECT * FROM Users WHERE Key = '{key}'");
    }
}
