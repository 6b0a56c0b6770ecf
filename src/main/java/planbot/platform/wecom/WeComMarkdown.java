package planbot.platform.wecom;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.platform.parts.Markdown;

/**
 * The Markdown that all of WeCom's message types share. It has no escape, so what would be markup is shown full-width.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91770">markdown类型</a>
 */
final class WeComMarkdown implements Markdown.Dialect {
    private static final String MARKUP = "<>#*_`~";
    private static final String FULL_WIDTH = "＜＞＃＊＿｀∼";
    private static final String BREAK = "\u200B";
    private static final Pattern LINK = Pattern.compile("\\[(https?://[^\\]\\s]*)\\]\\(\\1\\)");

    static String write(Doc doc) {
        return String.join("\n", blocks(doc));
    }

    /** Block by block, so that long answers are parted between them. */
    static List<String> blocks(Doc doc) {
        return new Markdown(new WeComMarkdown()).blocks(doc);
    }

    /** What is seen of a text in this dialect; full-width markup is given back as it was in the document. */
    static String visible(String markdown) {
        String bare = LINK.matcher(markdown)
                .replaceAll("$1")
                .replace("**", "")
                .replaceAll("(?m)^> ", "")
                .replace(BREAK, "");
        return translate(bare, FULL_WIDTH, MARKUP);
    }

    @Override
    public String escape(String text) {
        return translate(text, MARKUP, FULL_WIDTH).replace("](", "]" + BREAK + "(");
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
        return "> " + text.replace("\n", "\n> ") + "（" + where + "）\n";
    }

    /** Only markdown_v2 of group webhooks has tables, and old clients show that as plain text. */
    @Override
    public String table(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
    }

    private static String translate(String text, String from, String to) {
        String translated = text;
        for (int i = 0; i < from.length(); i++) {
            translated = translated.replace(from.charAt(i), to.charAt(i));
        }
        return translated;
    }
}
