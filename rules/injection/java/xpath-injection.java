import javax.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;

class Accounts {
    Object find(HttpServletRequest request, XPath xpath, Document document) throws Exception {
        String name = request.getParameter("name");
        // ruleid: xpath-injection
        String expression = "//user[@name='" + name + "']";
        Object found = xpath.evaluate(expression, document);
        // ruleid: xpath-injection
        Object direct = xpath.evaluate(name, document);
        // ok: xpath-injection
        Object all = xpath.evaluate("//user", document);
        int number = Integer.parseInt(request.getParameter("number"));
        // ok: xpath-injection
        return xpath.evaluate("//user[@number=" + number + "]", document);
    }

    Object checked(HttpServletRequest request, XPath xpath, Document document) throws Exception {
        String name = request.getParameter("name");
        if (!name.matches("[a-zA-Z0-9]+")) {
            return null;
        }
        // ok: xpath-injection
        return xpath.evaluate("//user[@name='" + name + "']", document);
    }
}
