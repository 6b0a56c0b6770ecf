package planbot.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of sheets, each once in a workbook.
 *
 * @see <a href="https://support.microsoft.com/en-us/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9">Rename a
 *     worksheet</a>
 */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The title, without what a name may not hold, cut to what it may. */
    String of(String title) {
        String plain = CellText.of(title)
                .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\uFFFD]", " ")
                .replaceAll("^[' ]+|[' ]+$", "");
        String name = cut(plain.isEmpty() ? "planbot" : plain, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String mark = " (" + number + ")";
            name = cut(plain, LONGEST - mark.length()) + mark;
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String cut = text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
        return cut.replaceAll("[' ]+$", "");
    }
}
