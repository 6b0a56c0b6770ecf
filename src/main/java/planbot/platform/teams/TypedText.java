package planbot.platform.teams;

import java.util.regex.Pattern;

/** What a person typed, out of the markup that Teams sends it in. */
final class TypedText {
    private static final Pattern MENTION = Pattern.compile("<at(?: [^<>]*)?>([^<]*)</at>");

    /** A message that is answered, which phones put before the answer. */
    private static final Pattern QUOTE = Pattern.compile("(?is)<blockquote.*?</blockquote>");

    /** Line breaks and paragraphs of the clients that write in HTML; a bracket that was typed comes escaped. */
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>|</(?:p|div|li)>");

    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:p|div|span|strong|em|b|i|u|s|pre|code|ul|ol|li|a|font)(?: [^<>]*)?>");

    private TypedText() {}

    /** The words without the mention that called the bot, which comes first; other mentions are the names of their people. */
    static String of(String text) {
        String unquoted = QUOTE.matcher(text).replaceAll("");
        String named =
                MENTION.matcher(MENTION.matcher(unquoted).replaceFirst("")).replaceAll("$1");
        String bare = TAG.matcher(BREAK.matcher(named).replaceAll("\n")).replaceAll("");
        // The ampersand comes last, or an escaped "&lt;" that was typed would turn into "<".
        return bare.replace("&nbsp;", " ")
                .replace('\u00A0', ' ')
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
