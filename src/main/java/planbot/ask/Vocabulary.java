package planbot.ask;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** The words of the question language, Chinese and English, each with what it does: one line a cue, words parted by |. */
final class Vocabulary {
    private Vocabulary() {}

    /** Gives every cue and word, as written here: not yet folded. */
    static void forEach(BiConsumer<Cue, String> taker) {
        for (String table : new String[] {ChineseWords.TABLE, EnglishWords.TABLE}) {
            table.lines().filter(line -> !line.isBlank()).forEach(line -> {
                int colon = line.indexOf(' ');
                Cue cue = Cue.valueOf(line.substring(0, colon));
                Arrays.stream(line.substring(colon).split("\\|"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(word -> taker.accept(cue, word));
            });
        }
    }
}
