package planbot.platform.parts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The fields of a form-encoded body; the first of a name counts, and what is malformed stays as it came. */
public final class FormFields {
    /** By name, still encoded: most fields are never asked for. */
    private final Map<String, String> fields = new HashMap<>();

    private final Set<String> repeated = new HashSet<>();

    public FormFields(byte[] body) {
        this(new String(body, StandardCharsets.UTF_8));
    }

    public FormFields(String encoded) {
        int from = 0;
        while (from <= encoded.length()) {
            int end = encoded.indexOf('&', from);
            int to = end < 0 ? encoded.length() : end;
            int equals = encoded.indexOf('=', from);
            if (equals >= from && equals < to) {
                String name = decode(encoded.substring(from, equals));
                if (fields.putIfAbsent(name, encoded.substring(equals + 1, to)) != null) {
                    repeated.add(name);
                }
            }
            from = to + 1;
        }
    }

    /** The field's value, empty where it is absent. */
    public String get(String name) {
        return decode(fields.getOrDefault(name, ""));
    }

    /** The value of the field's only occurrence; empty where it is absent or sent more than once, which proves nothing. */
    public String only(String name) {
        return repeated.contains(name) ? "" : get(name);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
