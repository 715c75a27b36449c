using System.Runtime.Serialization.Formatters.Binary;
using System.Text.Json;

class Reader
{
    Order Read(Stream stream)
    {
        // ruleid: binary-formatter
        var formatter = new BinaryFormatter();
        // ruleid: binary-formatter
        var other = new LosFormatter();
        // ok: binary-formatter
        var serializer = new DataContractSerializer(typeof(Order));
        // ok: binary-formatter
        return JsonSerializer.Deserialize<Order>(stream);
    }
}
