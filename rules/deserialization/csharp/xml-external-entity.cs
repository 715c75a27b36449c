using System.Xml;

class Reader
{
    void Read(Stream stream)
    {
        // ruleid: xml-external-entity
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        var document = new XmlDocument();
        // ruleid: xml-external-entity
        document.XmlResolver = new XmlUrlResolver();
        // ok: xml-external-entity
        document.XmlResolver = null;
        // ok: xml-external-entity
        var safe = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        Use(settings, safe);
    }
}
