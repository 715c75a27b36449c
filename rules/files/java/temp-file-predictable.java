import java.io.FileWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class Export {
    void run(String text, String name) throws Exception {
        // ruleid: temp-file-predictable
        FileWriter writer = new FileWriter("/tmp/export.csv");
        // ruleid: temp-file-predictable
        Files.writeString(Path.of("/tmp/export.csv"), text);
        // ok: temp-file-predictable
        Files.writeString(Files.createTempFile("export", ".csv"), text);
        // ok: temp-file-predictable
        FileWriter other = new FileWriter("/srv/export/all.csv");
        // ruleid: temp-file-predictable
        FileWriter third = new FileWriter(System.getProperty("java.io.tmpdir") + "/export.csv");
        // ok: temp-file-predictable
        Files.writeString(Path.of("/srv/tmp/export.csv"), text);
    }
}
