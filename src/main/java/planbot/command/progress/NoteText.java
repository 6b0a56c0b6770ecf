package planbot.command.progress;

import planbot.command.Refusal;

/** What people write, as it goes on record. */
final class NoteText {
    static final int LONGEST = 500;

    private NoteText() {}

    /** On one line and without what cannot be seen; refused where it is too long. */
    static String checked(String text, OrderWords words) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(NoteText::visible).forEach(clean::appendCodePoint);
        String one = clean.toString().replaceAll(" {2,}", " ").strip();
        if (one.codePointCount(0, one.length()) > LONGEST) {
            throw Refusal.wrong(words.tooLong(LONGEST));
        }
        return one;
    }

    /** Half a surrogate pair and characters that turn the direction of writing are as good as control characters. */
    private static int visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> point;
        };
    }
}
