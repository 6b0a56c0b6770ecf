package planbot.platform.mattermost;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planbot.platform.parts.Markdown;
import planbot.platform.parts.Parts;

/**
 * Mattermost's Markdown.
 *
 * @see <a href="https://docs.mattermost.com/collaborate/format-messages.html">Format messages</a>
 */
final class PostMarkdown implements Markdown.Dialect {
    /** What is markup wherever it stands, and what is only at a line's beginning or behind a bracket. */
    private static final Pattern MARKUP =
            Pattern.compile("[`*_~|]|\\\\(?!\\w)|(?<=\\])\\(|(?m:^[#>+-])|(?m)(?<=^\\d{1,9})\\.");

    /** Mentions, and what incoming webhooks take for links and mentions as Slack writes them. */
    private static final Pattern CALL = Pattern.compile("[@<]");

    /** How long a text becomes when it is escaped. */
    static final Parts.Measure ESCAPED = c -> "@<`*_~|\\(#>+-.".indexOf(c) >= 0 ? 2 : Parts.Measure.UTF16.of(c);

    @Override
    public String escape(String text) {
        // A character of no width after the sign, or @all in the plan's words would notify everybody.
        return CALL.matcher(MARKUP.matcher(text).replaceAll("\\\\$0")).replaceAll("$0\u200B");
    }

    @Override
    public String lead(String text) {
        return bold(text);
    }

    @Override
    public String bold(String text) {
        return "**" + text + "**";
    }

    @Override
    public String quote(String text, String where) {
        // The empty line ends the quotation, or the next line would belong to it.
        return "> " + text.replace("\n", "\n> ") + "\n> " + where + "\n";
    }

    @Override
    public String table(List<List<String>> rows) {
        String header = row(rows.get(0));
        String rule = "|" + " --- |".repeat(rows.get(0).size());
        return rows.stream()
                .skip(1)
                .map(PostMarkdown::row)
                .collect(Collectors.joining("\n", "\n" + header + "\n" + rule + "\n", "\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace('\n', ' ')).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
