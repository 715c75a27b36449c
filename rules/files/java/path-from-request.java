import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.io.FilenameUtils;
import org.springframework.web.bind.annotation.RequestParam;

class Download {
    byte[] show(HttpServletRequest request) throws Exception {
        String name = request.getParameter("name");
        // ruleid: path-from-request
        byte[] risky = new FileInputStream("/srv/upload/" + name).readAllBytes();
        // ok: path-from-request
        byte[] safe = new FileInputStream("/srv/upload/" + FilenameUtils.getName(name)).readAllBytes();
        return risky.length > 0 ? risky : safe;
    }

    byte[] report(@RequestParam String name, String other) throws Exception {
        // ok: path-from-request
        File fixed = new File("/srv/report", "index.html");
        // ruleid: path-from-request
        return fixed.exists() ? Files.readAllBytes(Path.of("/srv/report", name)) : null;
    }
}
