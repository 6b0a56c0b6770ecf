package planbot.hanzi;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the tables of characters from ICU's transliterators: run it when ICU is replaced by a newer one. */
final class TablesByIcu {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TablesByIcu() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("src/main/resources/hanzi");
        Files.writeString(folder.resolve(SimplifiedForms.TABLE), simplified());
        Files.writeString(folder.resolve(Syllables.TABLE), sounds());
    }

    /** Forms outside of the basic plane are left out: no plan is written with them, and a character stays one. */
    static String simplified() {
        Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder table = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String one = Character.toString(c);
            String form = Character.isSurrogate((char) c) ? one : rules.transliterate(one);
            if (form.length() == 1 && !form.equals(one)) {
                table.append(one).append(form).append('\n');
            }
        }
        return table.toString();
    }

    static String sounds() {
        Transliterator rules = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> characters = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String sound = Character.getType(c) == Character.SURROGATE ? "" : sound(rules, c);
            if (!sound.isEmpty()) {
                characters.computeIfAbsent(sound, s -> new StringBuilder()).appendCodePoint(c);
            }
        }
        StringBuilder table = new StringBuilder();
        characters.forEach(
                (sound, of) -> table.append(sound).append(' ').append(of).append('\n'));
        return table.toString();
    }

    /** Tone marks are taken off here: ICU's own Latin-ASCII behind Han-Latin costs forty times as much a character. */
    private static String sound(Transliterator rules, int c) {
        String marked = Normalizer.normalize(rules.transliterate(Character.toString(c)), Normalizer.Form.NFD);
        String sound = MARKS.matcher(marked).replaceAll("").strip();
        return sound.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? sound : "";
    }
}
