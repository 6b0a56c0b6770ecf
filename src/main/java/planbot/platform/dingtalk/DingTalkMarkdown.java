package planbot.platform.dingtalk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planbot.answer.Doc.Suggestion;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Markdown;
import planbot.platform.parts.Next;

/**
 * DingTalk's Markdown: headings, quotes, bold, lists and links, no tables. It documents no way to escape, so signs that could be
 * markup become their full-width forms, or have an invisible space before them where they count at the start of a line only.
 *
 * <p>A link to {@code dtmd://dingtalkclient/sendMessage} makes the client send its {@code content} as the person's own message. It
 * is in no document that could be read, and in wide use.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/robot-message-types-and-data-format">Message types</a>
 */
final class DingTalkMarkdown implements Markdown.Dialect {
    private static final String INVISIBLE = "\u200B";
    private static final String HEADING = "#### ";
    private static final String QUOTE = "> ";
    private static final String BOLD = "**";

    private static final Pattern LINE_START = Pattern.compile("^(?=[ \\t]*[#>+=-])", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\](?=[(\\[:])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,32};)");
    private static final String SEND = "dtmd://dingtalkclient/sendMessage?";
    private static final Pattern OUR_LINK =
            Pattern.compile("\\[([^\\]\\n]*)\\]\\((?:" + Pattern.quote(SEND) + "[^)]*|\\1)\\)");
    private static final Pattern OUR_LINE_START =
            Pattern.compile("^(?:" + HEADING + "|" + QUOTE + ")", Pattern.MULTILINE);

    private final Next next;

    DingTalkMarkdown(Next next) {
        this.next = next;
    }

    @Override
    public String suggestion(Suggestion suggestion) {
        return next == Next.LINES
                ? Markdown.Dialect.super.suggestion(suggestion)
                : "· [" + escape(suggestion.label()).replace("]", "］") + "](" + SEND + content(suggestion.question())
                        + ")";
    }

    /** A plus would be read as it stands. */
    private static String content(String question) {
        return ApiBase.query(Map.of("content", question)).replace("+", "%20");
    }

    @Override
    public String escape(String text) {
        String inline = text.replace('*', '＊')
                .replace('_', '＿')
                .replace('`', '｀')
                .replace('~', '～')
                .replace('<', '＜')
                .replace('|', '｜')
                .replace('\\', '＼');
        String linkless = LINK.matcher(inline).replaceAll("］");
        String entityless = ENTITY.matcher(linkless).replaceAll("＆");
        return LINE_START.matcher(entityless).replaceAll(INVISIBLE);
    }

    @Override
    public String lead(String text) {
        return HEADING + text;
    }

    @Override
    public String bold(String text) {
        return BOLD + text + BOLD;
    }

    @Override
    public String quote(String text, String where) {
        return QUOTE + ("“" + text + "”（" + where + "）").replace("\n", "\n" + QUOTE);
    }

    @Override
    public String table(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" ｜ ", row)).collect(Collectors.joining("\n"));
    }

    /** What a person sees of a text in this dialect. */
    static String seen(String markdown) {
        String inline = OUR_LINK.matcher(markdown.replace(BOLD, "")).replaceAll("$1");
        return OUR_LINE_START.matcher(inline).replaceAll("").replace(INVISIBLE, "");
    }

    /** One line break does not show; two do. */
    static String withVisibleBreaks(String markdown) {
        return markdown.replace("\n", "\n\n");
    }
}
