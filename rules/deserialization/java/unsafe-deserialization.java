import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.XMLDecoder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

class Sessions {
    Object restore(HttpServletRequest request) throws Exception {
        ObjectInputStream stream = new ObjectInputStream(request.getInputStream());
        // ruleid: unsafe-deserialization
        Object session = stream.readObject();
        // ok: unsafe-deserialization
        int number = stream.readInt();
        // ok: unsafe-deserialization
        Object safe = new ObjectMapper().readValue(request.getInputStream(), Session.class);
        return session;
    }

    @PostMapping("/import")
    Object read(@RequestBody String text) throws Exception {
        byte[] bytes = Base64.getDecoder().decode(text);
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            // ruleid: unsafe-deserialization
            return stream.readObject();
        }
    }

    Object filtered(HttpServletRequest request) throws Exception {
        ObjectInputStream stream = new ObjectInputStream(request.getInputStream());
        stream.setObjectInputFilter(ObjectInputFilter.Config.createFilter("org.example.*;!*"));
        // ok: unsafe-deserialization
        return stream.readObject();
    }

    Object xml(InputStream body) {
        // ruleid: unsafe-deserialization
        XMLDecoder decoder = new XMLDecoder(body);
        return decoder.readObject();
    }

    private void readObject(ObjectInputStream stream) throws Exception {
        // ok: unsafe-deserialization
        this.name = stream.readObject();
    }
}
