package planbot.platform.parts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of a form-encoded body; the first of a name counts, and what is malformed stays as it came. */
public final class FormFields {
    private static final int USUAL_FIELDS = 16;

    private final String encoded;
    /** Of each field one after the other: where its name begins, where it ends, where its value ends. Most are never asked for. */
    private int[] places = new int[3 * USUAL_FIELDS];

    private int size;
    private boolean namesAreEncoded;

    public FormFields(byte[] body) {
        this(new String(body, StandardCharsets.UTF_8));
    }

    public FormFields(String encoded) {
        this.encoded = encoded;
        int equals = encoded.indexOf('=');
        for (int from = 0; equals >= 0; ) {
            int end = encoded.indexOf('&', from);
            int to = end < 0 ? encoded.length() : end;
            if (equals < to) {
                add(from, equals, to);
                equals = encoded.indexOf('=', to);
            }
            from = to + 1;
        }
    }

    private void add(int from, int equals, int to) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = from;
        places[size++] = equals;
        places[size++] = to;
        for (int i = from; i < equals; i++) {
            namesAreEncoded |= encoded.charAt(i) == '%' || encoded.charAt(i) == '+';
        }
    }

    /** The field's value, empty where it is absent. */
    public String get(String name) {
        int field = next(name, 0);
        return field < 0 ? "" : decode(places[field + 1] + 1, places[field + 2]);
    }

    /** Whether the field is there and holds anything. */
    public boolean has(String name) {
        int field = next(name, 0);
        return field >= 0 && places[field + 1] + 1 < places[field + 2];
    }

    /** The value of the field's only occurrence; empty where it is absent or sent more than once, which proves nothing. */
    public String only(String name) {
        int field = next(name, 0);
        return field < 0 || next(name, field + 3) >= 0 ? "" : get(name);
    }

    /** The first field of that name from that one on, or -1. */
    private int next(String name, int first) {
        for (int field = first; field < size; field += 3) {
            if (isNamed(name, places[field], places[field + 1])) {
                return field;
            }
        }
        return -1;
    }

    private boolean isNamed(String name, int from, int to) {
        return namesAreEncoded
                ? decode(from, to).equals(name)
                : to - from == name.length() && encoded.startsWith(name, from);
    }

    private String decode(int from, int to) {
        String text = encoded.substring(from, to);
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
