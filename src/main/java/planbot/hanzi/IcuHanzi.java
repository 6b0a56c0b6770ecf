package planbot.hanzi;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import planbot.ask.Hanzi;

/** Simplified forms and Pinyin by ICU's transliterators (Unicode CLDR). */
public final class IcuHanzi implements Hanzi {
    private final Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    private final Map<Integer, String> sounds = new ConcurrentHashMap<>();

    /** Made when a sound is first asked for: reading Pinyin's rules takes longer than all else at start. */
    private static final class Pinyin {
        private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    }

    @Override
    public String simplified(String text) {
        return simplified.transliterate(text);
    }

    @Override
    public String sound(int codePoint) {
        return sounds.computeIfAbsent(codePoint, c -> {
            String sound = Pinyin.LATIN.transliterate(Character.toString(c)).strip();
            return sound.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? sound : "";
        });
    }
}
