package planbot.platform.parts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of a form-encoded body; the first of a name counts, and what is malformed stays as it came. */
public final class FormFields {
    private final String encoded;
    private final List<Field> fields = new ArrayList<>();

    /** A name, and where its value stands, still encoded: most fields are never asked for. */
    private record Field(String name, int from, int to) {}

    public FormFields(byte[] body) {
        this(new String(body, StandardCharsets.UTF_8));
    }

    public FormFields(String encoded) {
        this.encoded = encoded;
        int from = 0;
        for (int equals = encoded.indexOf('='); equals >= 0; equals = encoded.indexOf('=', from)) {
            from = encoded.lastIndexOf('&', equals) + 1;
            int end = encoded.indexOf('&', equals);
            int to = end < 0 ? encoded.length() : end;
            fields.add(new Field(decode(encoded.substring(from, equals)), equals + 1, to));
            from = to;
        }
    }

    /** The field's value, empty where it is absent. */
    public String get(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return decode(encoded.substring(field.from(), field.to()));
            }
        }
        return "";
    }

    /** The value of the field's only occurrence; empty where it is absent or sent more than once, which proves nothing. */
    public String only(String name) {
        long times = fields.stream().filter(field -> field.name().equals(name)).count();
        return times == 1 ? get(name) : "";
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
