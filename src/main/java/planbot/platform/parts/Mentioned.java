package planbot.platform.parts;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts people's names into a text in which a platform has marked who is mentioned. */
public final class Mentioned {
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private Mentioned() {}

    /**
     * The text with each mention as {@code @name}, which the asker passes over where space follows. Those before and behind all
     * words only call somebody and are left out, but for one who is asked about: {@code @name 的任务}.
     *
     * @param name what the mentioned is called; empty for whom is not to be named
     */
    public static String named(String text, Pattern mention, Function<MatchResult, String> name) {
        StringBuilder words = new StringBuilder();
        StringBuilder since = new StringBuilder();
        Matcher mentions = mention.matcher(text);
        int at = 0;
        while (mentions.find()) {
            say(text.substring(at, mentions.start()), since, words);
            since.append(sign(name.apply(mentions.toMatchResult())));
            at = mentions.end();
        }
        say(text.substring(at), since, words);
        return words.toString().strip();
    }

    /** What has been marked since the last words comes before these, unless there were none. */
    private static void say(String between, StringBuilder since, StringBuilder words) {
        since.append(between);
        if (!between.isBlank()) {
            words.append(words.isEmpty() && !isAskedAbout(between) ? between : since);
            since.setLength(0);
        }
    }

    /** Whether whoever is mentioned before these words is their subject and not called by them. */
    public static boolean isAskedAbout(String behind) {
        String words = behind.strip();
        return words.startsWith("的") || words.startsWith("负责") || words.startsWith("'s");
    }

    private static String sign(String name) {
        return name.isBlank() ? "" : "@" + SPACE.matcher(name.strip()).replaceAll("_");
    }
}
