package planbot.hanzi;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import planbot.ask.Hanzi;

/** Simplified forms and Pinyin by ICU's transliterators (Unicode CLDR). */
public final class IcuHanzi implements Hanzi {
    private final Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
    /** Simplified forms by character, filled when first met; 0 is not met yet. Losing a race only does the work twice. */
    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<Integer, String> sounds = new ConcurrentHashMap<>();

    /** Made when a sound is first asked for, because it takes long. */
    private static final class Pinyin {
        private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    }

    /** One that has read its rules already, which takes longer than all else at start. */
    public static IcuHanzi warm() {
        IcuHanzi hanzi = new IcuHanzi();
        hanzi.simplified("計");
        hanzi.sound('计');
        hanzi.borders("计划");
        return hanzi;
    }

    @Override
    public String simplified(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.append(simplified(text.charAt(i)));
        }
        return result.toString();
    }

    private char simplified(char c) {
        char known = simplified[c];
        if (known == 0) {
            String one = Character.isSurrogate(c) ? "" : transliterator.transliterate(String.valueOf(c));
            known = one.length() == 1 ? one.charAt(0) : c;
            simplified[c] = known;
        }
        return known;
    }

    @Override
    public String sound(int codePoint) {
        return sounds.computeIfAbsent(codePoint, c -> {
            // Tone marks are taken off here: ICU's own Latin-ASCII behind Han-Latin costs forty times as much a
            // character.
            String marked =
                    Normalizer.normalize(Pinyin.LATIN.transliterate(Character.toString(c)), Normalizer.Form.NFD);
            String sound = MARKS.matcher(marked).replaceAll("").strip();
            return sound.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? sound : "";
        });
    }

    @Override
    public BitSet borders(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
        words.setText(text);
        BitSet borders = new BitSet(text.length() + 1);
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            borders.set(at);
        }
        return borders;
    }
}
