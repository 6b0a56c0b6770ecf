package planbot.conf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the configuration file, which remembers what was asked of it so that the rest can be called unknown. */
final class Section {
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final Problems problems;

    Section(String path, @Nullable Node node, Problems problems) {
        this.path = path;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (values.put(key, tuple.getValueNode()) != null) {
                    problems.add(at(key), line(tuple.getKeyNode()), "is given twice; keep one of them");
                }
                lines.put(key, line(tuple.getKeyNode()));
            }
        } else if (node != null && !isNull(node)) {
            String kind = node instanceof SequenceNode ? "a list" : "a single value";
            problems.add(path, line(node), "must be a section of keys and values, but is " + kind);
        }
    }

    /** The value as written, or null where it is left out or empty. */
    @Nullable
    String text(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null || isNull(node)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(at(key), line(node), "must be a single value, but is a section or a list");
        return null;
    }

    /** The words of a list, or of a single value in which commas part them; empty where it is left out. */
    List<String> list(String key) {
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            String text = text(key);
            return text == null ? List.of() : parted(text).toList();
        }
        known.add(key);
        List<String> words = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                words.add(scalar.getValue().strip());
            } else {
                problems.add(at(key), line(node), "must be a list of words, but holds something else");
            }
        }
        return words;
    }

    static Stream<String> parted(String text) {
        return Stream.of(text.split("[,，]")).map(String::strip).filter(word -> !word.isEmpty());
    }

    Section section(String key) {
        known.add(key);
        return new Section(at(key), values.get(key), problems);
    }

    boolean isScalar(String key) {
        Node node = values.get(key);
        return node instanceof ScalarNode && !isNull(node);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    /** Where the key stands, to begin an error with that is found later. */
    String where(String key) {
        return problems.where(at(key), line(key));
    }

    void problem(String key, String what) {
        problems.add(at(key), line(key), what);
    }

    /** Calls every key that nobody asked for unknown. To be called last. */
    void close() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problems.add(at(key), line(key), "is not a key of this place" + Nearest.hint(key, known));
            }
        }
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
