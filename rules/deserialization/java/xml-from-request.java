import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import org.dom4j.io.SAXReader;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

class Orders {
    @PostMapping("/open")
    Object open(@RequestBody String xml) throws Exception {
        // ruleid: xml-from-request
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @PostMapping("/closed")
    Object closed(@RequestBody String xml) throws Exception {
        // ok: xml-from-request
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @PostMapping("/written")
    Object written(@RequestBody Order order) throws Exception {
        // ok: xml-from-request
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    }

    Object settings() throws Exception {
        // ok: xml-from-request
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("settings.xml"));
    }

    Object stream(HttpServletRequest request) throws Exception {
        // ruleid: xml-from-request
        return XMLInputFactory.newInstance().createXMLStreamReader(request.getInputStream());
    }

    Object closedStream(HttpServletRequest request) throws Exception {
        // ok: xml-from-request
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(request.getInputStream());
    }

    Object file(Path path) throws Exception {
        // ok: xml-from-request
        return XMLInputFactory.newInstance().createXMLStreamReader(Files.newInputStream(path));
    }

    @PostMapping("/reader")
    Object reader(@RequestBody String xml) throws Exception {
        // ruleid: xml-from-request
        return new SAXReader().read(new StringReader(xml));
    }

    @PostMapping("/closed-reader")
    Object closedReader(@RequestBody String xml) throws Exception {
        // ok: xml-from-request
        SAXReader reader = new SAXReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return reader.read(new StringReader(xml));
    }

    Object fileReader(File file) throws Exception {
        // ok: xml-from-request
        return new SAXReader().read(file);
    }
}
