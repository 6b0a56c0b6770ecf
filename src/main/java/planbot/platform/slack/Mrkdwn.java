package planbot.platform.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Slack's markup, both ways.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>: only {@code &},
 *     {@code <} and {@code >} are escaped; what stands in angle brackets was put there by Slack
 */
final class Mrkdwn {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]{1,2000})(?:\\|([^<>]{0,2000}))?>");

    private Mrkdwn() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What the person typed: without the mention of {@code self}, without quoted lines, links and names as they are shown. */
    static String typed(String text, String self) {
        String unquoted = text.lines().filter(line -> !line.startsWith("&gt;")).collect(Collectors.joining("\n"));
        return unescape(REFERENCE.matcher(unquoted).replaceAll(match -> Matcher.quoteReplacement(shown(match, self))))
                .strip();
    }

    private static String shown(java.util.regex.MatchResult reference, String self) {
        String target = reference.group(1);
        String label = reference.group(2) == null ? "" : reference.group(2);
        if (target.equals("@" + self) || target.startsWith("!")) {
            return " ";
        }
        if (target.startsWith("@") || target.startsWith("#")) {
            return label;
        }
        return label.isEmpty() ? target : label;
    }
}
