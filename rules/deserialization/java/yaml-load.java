import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Settings {
    Object read(String text, LoaderOptions options) {
        // ruleid: yaml-load
        Object first = new Yaml().load(text);
        // ok: yaml-load
        Object second = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        // ruleid: yaml-load
        Object third = new Yaml(new Constructor(Object.class, options)).load(text);
        // ok: yaml-load
        Object fourth = new Yaml(new Constructor(Config.class, options)).load(text);
        // ruleid: yaml-load
        options.setTagInspector(tag -> true);
        // ok: yaml-load
        options.setTagInspector(tag -> tag.getClassName().equals(Config.class.getName()));
        return first == null ? second : first;
    }
}
