import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import org.dom4j.io.SAXReader;

class Read {
    Object open(java.io.InputStream in) throws Exception {
        // ruleid: xml-external-entity
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(in);
    }

    Object closed(java.io.InputStream in) throws Exception {
        // ok: xml-external-entity
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(in);
    }

    Object secure(java.io.InputStream in) throws Exception {
        // ok: xml-external-entity
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.newDocumentBuilder().parse(in);
    }

    void keep() throws Exception {
        // ok: xml-external-entity
        this.factory = DocumentBuilderFactory.newInstance();
    }

    void write() throws Exception {
        // ok: xml-external-entity
        document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        done = true;
    }

    Object stream(java.io.InputStream in) throws Exception {
        // ok: xml-external-entity
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(in);
    }

    Object openStream(java.io.InputStream in) throws Exception {
        // ruleid: xml-external-entity
        return XMLInputFactory.newInstance().createXMLStreamReader(in);
    }

    Object reader(java.io.InputStream in) throws Exception {
        // ruleid: xml-external-entity
        return new SAXReader().read(in);
    }

    Object closedReader(java.io.InputStream in) throws Exception {
        // ok: xml-external-entity
        SAXReader reader = new SAXReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return reader.read(in);
    }

    void features(DocumentBuilderFactory factory) throws Exception {
        // ruleid: xml-external-entity
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
        // ruleid: xml-external-entity
        factory.setFeature("http://xml.org/sax/features/external-general-entities", true);
        // ok: xml-external-entity
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        // ok: xml-external-entity
        factory.setFeature("http://xml.org/sax/features/namespaces", true);
        // ok: xml-external-entity
        factory.setFeature("http://xml.org/sax/features/namespaces", false);
        // ruleid: xml-external-entity
        factory.setExpandEntityReferences(true);
        // ok: xml-external-entity
        factory.setExpandEntityReferences(false);
    }
}
