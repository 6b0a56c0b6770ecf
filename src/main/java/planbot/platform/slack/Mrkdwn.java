package planbot.platform.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planbot.platform.parts.Emoji;
import planbot.platform.parts.Mentioned;

/**
 * Slack's markup, both ways.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>: only {@code &},
 *     {@code <} and {@code >} are escaped; what stands in angle brackets was put there by Slack
 */
final class Mrkdwn {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]{1,2000})(?:\\|([^<>]{0,2000}))?>");

    private static final Pattern CALL = Pattern.compile("<@([^<>|]{1,100})(?:\\|([^<>]{0,200}))?>|<![^<>]{1,200}>");

    private Mrkdwn() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What the person typed: without the mention of {@code self}, without quotations (three signs quote all that follows), links as they are shown, people as {@code @name}. */
    static String typed(String text, String self) {
        String unquoted = text.lines()
                .takeWhile(line -> !line.startsWith("&gt;&gt;&gt;"))
                .filter(line -> !line.startsWith("&gt;"))
                .collect(Collectors.joining("\n"));
        return words(unquoted, self);
    }

    /** The words of a command, in which nothing is quoted. */
    static String words(String text, String self) {
        return Emoji.withoutShortcodes(unescape(text.indexOf('<') < 0 ? text : resolved(text, self)));
    }

    private static String resolved(String text, String self) {
        String named = Mentioned.named(text, CALL, call -> name(call, self));
        return REFERENCE.matcher(named).replaceAll(match -> Matcher.quoteReplacement(shown(match)));
    }

    private static String name(MatchResult call, String self) {
        return call.group(2) == null || self.equals(call.group(1)) ? "" : call.group(2);
    }

    private static String shown(MatchResult reference) {
        String target = reference.group(1);
        String label = reference.group(2) == null ? "" : reference.group(2);
        return label.isEmpty() && !target.startsWith("#") ? target : label;
    }
}
