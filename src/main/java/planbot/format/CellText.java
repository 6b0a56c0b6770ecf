package planbot.format;

/** Words as a file can hold them. */
final class CellText {
    /** Excel: "Total number of characters that a cell can contain: 32,767 characters". */
    private static final int LONGEST = 32_767;

    private CellText() {}

    /** Without what XML 1.0 has no place for, and no longer than a cell of Excel. */
    static String of(String text) {
        StringBuilder cell = new StringBuilder(text.length());
        text.codePoints().map(c -> isText(c) ? c : '\uFFFD').forEach(cell::appendCodePoint);
        if (cell.length() <= LONGEST) {
            return cell.toString();
        }
        int end = Character.isHighSurrogate(cell.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return cell.substring(0, end) + "…";
    }

    private static boolean isText(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
