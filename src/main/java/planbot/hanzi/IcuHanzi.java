package planbot.hanzi;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import planbot.ask.Hanzi;

/** Simplified forms and Pinyin by ICU's transliterators (Unicode CLDR). */
public final class IcuHanzi implements Hanzi {
    private final Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    /** A text without any of these is Simplified already; ICU would still walk all of its rules, at every place. */
    private final UnicodeSet traditional = traditional();

    private final Map<Integer, String> sounds = new ConcurrentHashMap<>();

    /** Made when a sound is first asked for: reading Pinyin's rules takes longer than all else at start. */
    private static final class Pinyin {
        private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    }

    private UnicodeSet traditional() {
        UnicodeSet changed = new UnicodeSet();
        for (String source : simplified.getSourceSet()) {
            if (!simplified.transliterate(source).equals(source)) {
                changed.add(source);
            }
        }
        return changed.freeze();
    }

    @Override
    public String simplified(String text) {
        return traditional.containsNone(text) ? text : simplified.transliterate(text);
    }

    @Override
    public String sound(int codePoint) {
        return sounds.computeIfAbsent(codePoint, c -> {
            String sound = Pinyin.LATIN.transliterate(Character.toString(c)).strip();
            return sound.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? sound : "";
        });
    }
}
