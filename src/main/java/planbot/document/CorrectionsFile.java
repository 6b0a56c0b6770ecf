package planbot.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import planbot.ask.Closest;
import planbot.plan.Correction.Field;
import planbot.plan.Place;
import planbot.plan.UnitDirectory;
import planbot.source.Corrections;
import planbot.source.Corrections.Given;
import planbot.source.Flaw;
import planbot.source.Flaw.Kind;
import planbot.source.Reading;

/** Reads a corrections file (YAML). Everything that is wrong with it is told at once; it is looked at as written, never expanded. */
public final class CorrectionsFile {
    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 10;
    private static final int LONGEST = 4_000;
    private static final int MOST_FLAWS = 1_000;
    private static final Pattern OPENING = Pattern.compile(
            "\\A\\ufeff?(?:[ \\t]*(?:#[^\\r\\n]*)?(?:\\r\\n|\\r|\\n)|---[ \\t]*(?:\\r\\n|\\r|\\n))*+corrections[ \\t]*:(?:\\s|\\z)");
    private static final Pattern BREAK = Pattern.compile("[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t]*");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final List<String> KEYS = List.of("plan", "source", "tasks");
    private static final List<String> FIELDS = List.of("text", "deadline", "lead", "cooperating", "source");

    private final UnitDirectory units;
    private final List<Flaw> flaws = new ArrayList<>();

    private CorrectionsFile(UnitDirectory units) {
        this.units = units;
    }

    /** The format of corrections files, by the names of those bodies. */
    static Format format(UnitDirectory units) {
        return new Format() {
            @Override
            public boolean recognises(String text) {
                return CorrectionsFile.recognises(text);
            }

            @Override
            public Reading read(String text) {
                return CorrectionsFile.read(text, units);
            }
        };
    }

    /** Whether a text opens like a corrections file. */
    public static boolean recognises(String text) {
        return OPENING.matcher(text).lookingAt();
    }

    /** The corrections with all flaws of the file, or a refusal where it does not tell which plan it is for; never throws. */
    public static Reading read(String text, UnitDirectory units) {
        if (text.length() > LARGEST) {
            return new Reading.Refused(List.of(Flaw.of(Kind.TOO_LARGE, Integer.toString(text.length()))));
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Node root = new Yaml(options).compose(new java.io.StringReader(text));
            return new CorrectionsFile(units).reading(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            return new Reading.Refused(
                    List.of(new Flaw(Kind.DAMAGED, mark == null ? null : place(mark), String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            return new Reading.Refused(List.of(Flaw.of(Kind.DAMAGED, String.valueOf(e.getMessage()))));
        }
    }

    private Reading reading(@Nullable Node root) {
        if (root == null) {
            return new Reading.Refused(List.of(Flaw.of(Kind.EMPTY, "")));
        }
        Map<String, Node> file = section(root, List.of("corrections"));
        Node body = file.getOrDefault("corrections", root);
        Map<String, Node> parts = file.isEmpty() ? Map.of() : section(body, KEYS);
        String plan = words(parts, "plan", body);
        String source = words(parts, "source", body);
        List<Given> given = new ArrayList<>();
        Node tasks = parts.get("tasks");
        if (tasks == null) {
            flaws.add(new Flaw(Kind.MISSING_KEY, place(body), "tasks"));
        } else {
            entries(tasks).forEach((key, row) -> row(key, row, source, given));
        }
        List<Flaw> told = flaws.subList(0, Math.min(flaws.size(), MOST_FLAWS));
        return plan.isEmpty()
                ? new Reading.Refused(told)
                : new Reading.Patch(new Corrections(plan, given, units, told));
    }

    private void row(ScalarNode key, Node row, String source, List<Given> given) {
        if (!NUMBER.matcher(key.getValue()).matches()) {
            flaws.add(new Flaw(Kind.NUMBER, place(key), key.getValue()));
            return;
        }
        int number = Integer.parseInt(key.getValue());
        Map<String, Node> fields = section(row, FIELDS);
        String note = fields.containsKey("source") ? words(fields, "source", row) : source;
        for (Field field : Field.values()) {
            Node value = fields.get(field.name().toLowerCase(java.util.Locale.ROOT));
            if (value != null) {
                int before = flaws.size();
                List<String> words = field == Field.LEAD || field == Field.COOPERATING ? list(value) : scalar(value);
                if (field != Field.COOPERATING && words.isEmpty() && value instanceof SequenceNode) {
                    flaws.add(new Flaw(Kind.VALUE, place(value), "[]"));
                }
                if (flaws.size() == before) {
                    given.add(new Given(number, field, words, note, place(value)));
                }
            }
        }
    }

    /** The keys of a section and their values; what is no section, unknown or given twice is a flaw. */
    private Map<String, Node> section(Node node, List<String> known) {
        Map<String, Node> values = new LinkedHashMap<>();
        entries(node).forEach((key, value) -> {
            if (known.contains(key.getValue())) {
                values.put(key.getValue(), value);
            } else {
                String near = Closest.word(key.getValue(), known).orElseGet(() -> String.join(", ", known));
                flaws.add(new Flaw(Kind.UNKNOWN_KEY, place(key), shown(key.getValue()) + " → " + near));
            }
        });
        return values;
    }

    private Map<ScalarNode, Node> entries(Node node) {
        Map<ScalarNode, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            flaws.add(new Flaw(Kind.VALUE, place(node), shown(node)));
            return entries;
        }
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                flaws.add(new Flaw(Kind.UNKNOWN_KEY, place(tuple.getKeyNode()), shown(tuple.getKeyNode())));
            } else if (!seen.add(key.getValue())) {
                boolean row = NUMBER.matcher(key.getValue()).matches();
                flaws.add(new Flaw(row ? Kind.NUMBER_TWICE : Kind.UNKNOWN_KEY, place(key), shown(key.getValue())));
            } else {
                entries.put(key, tuple.getValueNode());
            }
        }
        return entries;
    }

    private String words(Map<String, Node> values, String key, Node above) {
        Node value = values.get(key);
        if (value == null) {
            flaws.add(new Flaw(Kind.MISSING_KEY, place(above), key));
            return "";
        }
        return scalar(value).stream().findFirst().orElse("");
    }

    /** The words of a single value; a flaw and a blank where it is none. */
    private List<String> scalar(Node node) {
        String words = node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? BREAK.matcher(scalar.getValue()).replaceAll("").strip()
                : "";
        if (words.isEmpty() || words.length() > LONGEST) {
            flaws.add(new Flaw(Kind.VALUE, place(node), shown(node)));
        }
        return List.of(words);
    }

    private List<String> list(Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .flatMap(item -> scalar(item).stream())
                        .toList()
                : scalar(node);
    }

    private static String shown(Node node) {
        return node instanceof ScalarNode scalar
                ? shown(scalar.getValue())
                : node.getNodeId().name();
    }

    private static String shown(String words) {
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }

    private static Place place(Node node) {
        return place(node.getStartMark());
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
