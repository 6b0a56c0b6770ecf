package planbot.ask;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The words of the question language, each with what it does: a line with the cue, then lines of words parted by |. */
final class Vocabulary {
    private static final List<String> TABLES =
            List.of(ChineseWords.TABLE, ChinesePadding.TABLE, EnglishWords.TABLE, EnglishPadding.TABLE);

    private static final Pattern WORD_END = Pattern.compile("\\|");

    private Vocabulary() {}

    /** Gives every cue and word, as written here: not yet folded. */
    static void forEach(BiConsumer<Cue, String> taker) {
        for (String table : TABLES) {
            Cue cue = Cue.FILL;
            for (String line : table.lines().toList()) {
                if (line.startsWith(" ")) {
                    words(line, cue, taker);
                } else {
                    cue = Cue.valueOf(line);
                }
            }
        }
    }

    private static void words(String line, Cue cue, BiConsumer<Cue, String> taker) {
        WORD_END.splitAsStream(line)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> taker.accept(cue, word));
    }
}
