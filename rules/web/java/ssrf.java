import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestTemplate;

class Fetch {
    private static final Set<String> HOSTS = Set.of("api.example.org");

    @GetMapping("/fetch")
    String fetch(@RequestParam String url, @RequestParam String id) throws Exception {
        // ruleid: ssrf
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        // ruleid: ssrf
        String text = restTemplate.getForObject(url, String.class);
        // ok: ssrf
        String item = restTemplate.getForObject("https://api.example.org/items/" + id, String.class);
        // ok: ssrf
        String bound = restTemplate.getForObject("https://api.example.org/items/{id}", String.class, id);
        // ruleid: ssrf
        HttpRequest request = HttpRequest.newBuilder().uri(URI.create("https://" + id + ".example.org/")).build();
        // ok: ssrf
        return webClient.get().uri(builder -> builder.path("/items").queryParam("id", id).build()).retrieve().toString();
    }

    @GetMapping("/allowed")
    String allowed(@RequestParam String url) throws Exception {
        URI uri = URI.create(url);
        if (!HOSTS.contains(uri.getHost())) {
            throw new IllegalArgumentException("host");
        }
        // ok: ssrf
        return restTemplate.getForObject(uri, String.class);
    }

    @GetMapping("/public")
    byte[] open(@RequestParam String url) throws Exception {
        URL target = new URL(url);
        InetAddress address = InetAddress.getByName(target.getHost());
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            throw new IllegalArgumentException("address");
        }
        // ok: ssrf
        return target.openStream().readAllBytes();
    }
}
