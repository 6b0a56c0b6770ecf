package planbot.platform.teams;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planbot.platform.parts.Mentioned;

/** What a person typed, out of the HTML that Teams sends it in; a bracket that was typed comes escaped. */
final class TypedText {
    private static final Pattern MENTION = Pattern.compile("<at(?: [^<>]*)?>([^<]*)</at>");

    private static final Pattern QUOTE = Pattern.compile("(?i)<(/?)blockquote(?: [^<>]*)?>");

    private static final Pattern BREAK = Pattern.compile("(?i)<[bh]r(?:[ /][^<>]*)?>|</(?:p|div|li|tr|pre|h[1-6])>");

    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]>");

    /** Every tag but a mention's; pictures and emoji are tags without words. */
    private static final Pattern TAG = Pattern.compile("(?i)</?(?!at[ >])[a-z!?][^<>]*>");

    /** Read before the other entities: between mentions it says nothing. */
    private static final Pattern SPACE = Pattern.compile("&nbsp;|&#160;|\u00A0");

    private TypedText() {}

    /** The words without the mention that called the bot, which comes first; others as {@code @name}. */
    static String of(String text) {
        String lines = BREAK.matcher(withoutQuotes(text)).replaceAll("\n");
        String words = TAG.matcher(CELL.matcher(lines).replaceAll(" ")).replaceAll("");
        String called = MENTION.matcher(SPACE.matcher(words).replaceAll(" ")).replaceFirst("");
        return Entities.decoded(Mentioned.named(called, MENTION, mention -> mention.group(1)))
                .strip();
    }

    /** Without messages that are answered, which phones put before the answer. One that does not end is none. */
    private static String withoutQuotes(String text) {
        StringBuilder own = new StringBuilder();
        Matcher tag = QUOTE.matcher(text);
        int depth = 0;
        int kept = 0;
        while (tag.find()) {
            boolean begins = tag.group(1).isEmpty();
            if (begins && depth++ == 0) {
                own.append(text, kept, tag.start());
                kept = tag.start();
            } else if (!begins && depth > 0 && --depth == 0) {
                kept = tag.end();
            }
        }
        return own.append(text, kept, text.length()).toString();
    }
}
