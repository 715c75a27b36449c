import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Settings {
    Object read(String text) {
        // ruleid: yaml-load
        Object first = new Yaml().load(text);
        // ok: yaml-load
        Object second = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return first == null ? second : first;
    }
}
