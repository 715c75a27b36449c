import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.io.FilenameUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

class Download {
    private static final Path FOLDER = Path.of("/srv/files");

    byte[] show(HttpServletRequest request) throws Exception {
        String name = request.getParameter("name");
        // ruleid: path-traversal
        byte[] risky = new FileInputStream("/srv/upload/" + name).readAllBytes();
        // ok: path-traversal
        byte[] safe = new FileInputStream("/srv/upload/" + FilenameUtils.getName(name)).readAllBytes();
        // ok: path-traversal
        return Files.readAllBytes(FOLDER.resolve(Paths.get(name).getFileName()));
    }

    @GetMapping("/report")
    byte[] report(@RequestParam String name) throws Exception {
        // ruleid: path-traversal
        return Files.readAllBytes(Path.of("/srv/report", name));
    }

    @GetMapping("/files/{name}")
    Resource load(@PathVariable String name) throws Exception {
        Path file = FOLDER.resolve(name).normalize();
        if (!file.startsWith(FOLDER)) {
            throw new SecurityException("outside");
        }
        // ok: path-traversal
        return new UrlResource(file.toUri());
    }

    @GetMapping("/open/{name}")
    Resource open(@PathVariable String name) throws Exception {
        Path file = FOLDER.resolve(name).normalize();
        // ruleid: path-traversal
        return new UrlResource(file.toUri());
    }

    @GetMapping("/canonical")
    byte[] canonical(@RequestParam String name) throws Exception {
        File file = new File("/srv/report", name);
        if (!file.getCanonicalPath().startsWith("/srv/report/")) {
            return null;
        }
        // ok: path-traversal
        return Files.readAllBytes(file.toPath());
    }

    @PostMapping("/upload")
    void upload(@RequestParam MultipartFile file) throws Exception {
        // ruleid: path-traversal
        file.transferTo(new File("/srv/upload/" + file.getOriginalFilename()));
        String name = StringUtils.cleanPath(file.getOriginalFilename());
        if (name.contains("..")) {
            throw new IllegalArgumentException("name");
        }
        // ok: path-traversal
        Files.copy(file.getInputStream(), FOLDER.resolve(name));
        String extension = StringUtils.getFilenameExtension(file.getOriginalFilename());
        // ok: path-traversal
        file.transferTo(FOLDER.resolve(UUID.randomUUID() + "." + extension));
    }

    @PostMapping("/delete")
    void delete(@RequestParam String name, @RequestParam int number) throws Exception {
        // ruleid: path-traversal
        new File(FOLDER.toFile(), name).delete();
        // ok: path-traversal
        new File(FOLDER.toFile(), number + ".txt").delete();
    }
}
