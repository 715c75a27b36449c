import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.apache.commons.lang3.SerializationUtils;

class Sessions {
    Session restore(InputStream body, byte[] bytes) throws Exception {
        ObjectInputStream stream = new ObjectInputStream(body);
        // ruleid: object-stream-read
        Session first = (Session) stream.readObject();
        // ruleid: object-stream-read
        Session second = SerializationUtils.deserialize(bytes);
        // ok: object-stream-read
        Session third = new ObjectMapper().readValue(bytes, Session.class);
        // ok: object-stream-read
        int number = stream.readInt();
        return number == 0 ? first : second == null ? third : second;
    }
}
