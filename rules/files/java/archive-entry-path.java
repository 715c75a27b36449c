import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class Unpack {
    void all(ZipInputStream zip, File folder) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        // ruleid: archive-entry-path
        File target = new File(folder, entry.getName());
        Files.copy(zip, target.toPath());
    }

    void checked(ZipInputStream zip, Path folder) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        // ok: archive-entry-path
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("outside");
        }
        Files.copy(zip, target);
    }
}
