using Newtonsoft.Json;

class Reader
{
    void Read(string text)
    {
        // ruleid: json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        // ruleid: json-type-names
        settings.TypeNameHandling = TypeNameHandling.Auto;
        // ok: json-type-names
        var safe = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        // ok: json-type-names
        var order = JsonConvert.DeserializeObject<Order>(text, safe);
        Use(settings, order);
    }
}
