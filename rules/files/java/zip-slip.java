import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class Unpack {
    void all(ZipInputStream zip, File folder) throws IOException {
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            File target = new File(folder, entry.getName());
            // ruleid: zip-slip
            try (FileOutputStream out = new FileOutputStream(target)) {
                zip.transferTo(out);
            }
        }
    }

    void paths(ZipInputStream zip, Path folder) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        // ruleid: zip-slip
        Files.copy(zip, folder.resolve(entry.getName()));
        // ok: zip-slip
        Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
        // ok: zip-slip
        Files.copy(zip, folder.resolve("entry.bin"));
    }

    void checked(ZipInputStream zip, Path folder) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("outside");
        }
        // ok: zip-slip
        Files.copy(zip, target);
    }

    void canonical(ZipInputStream zip, File folder) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        File target = new File(folder, entry.getName());
        String path = target.getCanonicalPath();
        if (!path.startsWith(folder.getCanonicalPath() + File.separator)) {
            throw new IOException("outside");
        }
        // ok: zip-slip
        try (FileOutputStream out = new FileOutputStream(target)) {
            zip.transferTo(out);
        }
    }
}
