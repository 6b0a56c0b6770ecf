package planbot.simulate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left to see of markup: the words without their signs. */
final class Markup {
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{1,6});");

    private Markup() {}

    static String plain(String text) {
        String plain = text.replaceAll("(?m)^#{1,6} +", "")
                .replaceAll("(?<!\\\\)\\*\\*(.+?)(?<!\\\\)\\*\\*", "$1")
                .replaceAll("</?font[^>]*>", "")
                .replaceAll("<(?:https?:[^|>]*)\\|([^>]*)>", "$1")
                .replaceAll("(?m)^· (\\[[^\\]]*\\])\\(dtmd:[^)]*\\)$", "$1")
                .replaceAll("(?<!\\\\)\\[([^\\]]*)\\]\\((https?:[^)]*)\\)", "$1 ($2)")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|~>-])", "$1");
        Matcher entities = ENTITY.matcher(plain);
        return entities.replaceAll(entity -> Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(entity.group(1)) % (Character.MAX_CODE_POINT + 1))))
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("\u200b", "");
    }
}
