package planbot.platform.teams;

import java.util.regex.Pattern;

/** What a person typed, out of the markup that Teams sends it in. */
final class TypedText {
    private static final Pattern MENTION = Pattern.compile("<at(?: [^<>]*)?>([^<]*)</at>");

    private TypedText() {}

    /** The words without the mention that called the bot, which comes first; other mentions are the names of their people. */
    static String of(String text) {
        String named = MENTION.matcher(MENTION.matcher(text).replaceFirst("")).replaceAll("$1");
        // The ampersand comes last, or an escaped "&lt;" that was typed would turn into "<".
        return named.replace("&nbsp;", " ")
                .replace('\u00A0', ' ')
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
