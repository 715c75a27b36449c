import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class Install {
    void run(File script, Path state) throws Exception {
        // ruleid: chmod-world-writable
        script.setWritable(true, false);
        // ok: chmod-world-writable
        script.setWritable(true);
        // ok: chmod-world-writable
        script.setWritable(true, true);
        // ok: chmod-world-writable
        script.setWritable(false, false);
        // ruleid: chmod-world-writable
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxrwxrwx"));
        // ok: chmod-world-writable
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rw-r-----"));
    }
}
