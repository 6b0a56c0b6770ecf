package planbot.hanzi;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import planbot.ask.Hanzi;

/**
 * Simplified forms, Pinyin and words as ICU tells them (Unicode CLDR). What is told of single characters is read from tables made
 * of ICU's transliterators, whose rules take as long to read as all else at a start does.
 */
public final class IcuHanzi implements Hanzi {
    private final SimplifiedForms simplified = SimplifiedForms.read();
    private final Syllables syllables = Syllables.read();

    /** One that has read its tables. */
    public static IcuHanzi warm() {
        return new IcuHanzi();
    }

    @Override
    public String simplified(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.append(simplified.of(text.charAt(i)));
        }
        return result.toString();
    }

    @Override
    public String sound(int codePoint) {
        return syllables.of(codePoint);
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
