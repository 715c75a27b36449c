import org.bson.Document;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class People {
    @GetMapping("/people")
    Object find(@RequestParam String name) {
        // ruleid: nosql-injection
        Query risky = new BasicQuery("{ name: '" + name + "' }");
        // ruleid: nosql-injection
        Document where = new Document("$where", "this.name == '" + name + "'");
        // ok: nosql-injection
        Query safe = Query.query(Criteria.where("name").is(name));
        // ok: nosql-injection
        Document plain = new Document("name", name);
        // ruleid: nosql-injection
        Document whole = Document.parse(name);
        // ok: nosql-injection
        Query all = new BasicQuery("{ active: true }");
        return template.find(safe, Person.class);
    }

    Query parse(String text) {
        // ok: nosql-injection
        Query whole = new BasicQuery(text);
        // ruleid: nosql-injection
        return new BasicQuery("{ name: '" + text + "' }");
    }
}
