package planbot.hanzi;

/** The Simplified form of each character that has one: {@code simplified.txt}, a line of two characters each. */
final class SimplifiedForms {
    static final String TABLE = "simplified.txt";

    private final char[] forms = new char[Character.MAX_VALUE + 1];

    private SimplifiedForms(String table) {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            forms[c] = c;
        }
        forms[Character.MAX_VALUE] = Character.MAX_VALUE;
        table.lines().forEach(line -> forms[line.charAt(0)] = line.charAt(1));
    }

    static SimplifiedForms read() {
        return new SimplifiedForms(Table.text(TABLE));
    }

    char of(char c) {
        return forms[c];
    }
}
