public class ItemsController : Controller
{
    [HttpGet]
    public IActionResult Find(string name, int size)
    {
        // ruleid: nosql-injection
        var filter = BsonDocument.Parse("{ name: '" + name + "' }");
        // ruleid: nosql-injection
        var other = BsonDocument.Parse(Request.Query["filter"]);
        // ok: nosql-injection
        var safe = Builders<Item>.Filter.Eq("name", name);
        // ok: nosql-injection
        var sized = BsonDocument.Parse("{ size: " + size + " }");
        // ok: nosql-injection
        var all = BsonDocument.Parse("{}");
        return Ok(items.Find(safe));
    }
}
