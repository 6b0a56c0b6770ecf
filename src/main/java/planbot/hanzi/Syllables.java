package planbot.hanzi;

import java.util.ArrayList;
import java.util.List;

/** What characters sound like: {@code sounds.txt}, a line for each syllable with the characters of that sound. */
final class Syllables {
    static final String TABLE = "sounds.txt";

    /** Behind the last character of Unicode's ideographic planes that has a sound. */
    private static final int BEYOND = 0x33480;

    private final List<String> syllables = new ArrayList<>(List.of(""));
    /** By character: which of the syllables it sounds like. */
    private final short[] sounds = new short[BEYOND];

    private Syllables(String table) {
        table.lines().forEach(line -> {
            int space = line.indexOf(' ');
            short syllable = (short) syllables.size();
            syllables.add(line.substring(0, space));
            line.codePoints().skip(space + 1L).forEach(c -> sounds[c] = syllable);
        });
    }

    static Syllables read() {
        return new Syllables(Table.text(TABLE));
    }

    /** Empty for what has no sound. */
    String of(int codePoint) {
        return codePoint < BEYOND ? syllables.get(sounds[codePoint]) : "";
    }
}
