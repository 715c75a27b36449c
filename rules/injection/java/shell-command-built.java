import java.io.IOException;
import java.util.regex.Pattern;

class Images {
    void convert(String source) throws IOException {
        // ruleid: shell-command-built
        Runtime.getRuntime().exec("convert " + source + " out.png");
        // ok: shell-command-built
        new ProcessBuilder("convert", source, "out.png").start();
    }

    void count(Runtime runtime, String folder) throws IOException {
        // ruleid: shell-command-built
        new ProcessBuilder("sh", "-c", "ls " + folder + " | wc -l").start();
        // ruleid: shell-command-built
        runtime.exec(String.format("du -sh %s", folder));
        // ok: shell-command-built
        runtime.exec(new String[] {"du", "-sh", folder});
        // ok: shell-command-built
        Runtime.getRuntime().exec("uptime");
    }
}
