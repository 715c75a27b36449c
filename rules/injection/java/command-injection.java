import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Tools {
    @GetMapping("/ping")
    String ping(@RequestParam String host) throws Exception {
        // ruleid: command-injection
        Runtime.getRuntime().exec("ping -c 1 " + host);
        // ruleid: command-injection
        new ProcessBuilder("sh", "-c", "ping -c 1 " + host).start();
        String[] command = {"/bin/bash", "-c", "ping -c 1 " + host};
        // ruleid: command-injection
        Runtime.getRuntime().exec(command);
        // ok: command-injection
        new ProcessBuilder("ping", "-c", "1", host).start();
        String[] apart = {"ping", "-c", "1", host};
        // ok: command-injection
        Runtime.getRuntime().exec(apart);
        // ok: command-injection
        Runtime.getRuntime().exec(new String[] {"ping", "-c", "1", host});
        List<String> arguments = new ArrayList<>();
        arguments.add("ping");
        arguments.add(host);
        // ok: command-injection
        ProcessBuilder builder = new ProcessBuilder(arguments);
        // ok: command-injection
        new ProcessBuilder(List.of("ping", host)).start();
        // ruleid: command-injection
        new ProcessBuilder(List.of("sh", "-c", "ping " + host)).start();
        return "";
    }

    @GetMapping("/lookup")
    String lookup(@RequestParam String host) throws Exception {
        if (!host.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("host");
        }
        // ok: command-injection
        Runtime.getRuntime().exec("nslookup " + host);
        // ok: command-injection
        Runtime.getRuntime().exec("uptime");
        return "";
    }

    void count(Runtime runtime, String folder) throws Exception {
        // ruleid: command-injection
        runtime.exec(String.format("du -sh %s", folder));
        // ok: command-injection
        runtime.exec(new String[] {"du", "-sh", folder});
        // ok: command-injection
        runtime.exec(known);
        // ruleid: command-injection
        runtime.exec("ls " + known);
    }
}
