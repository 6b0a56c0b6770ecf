package planbot.platform.feishu;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planbot.platform.parts.Markdown;

/**
 * The Markdown of cards. Characters that mean something in it are written as HTML entities.
 *
 * @see <a href="https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text">Rich
 *     text</a>
 */
final class CardMarkdown implements Markdown.Dialect {
    /** Hyphens and the like count at the beginning of a line only, colons only around an emoji's name. */
    private static final Pattern SPECIAL =
            Pattern.compile("[&<>~*\\[\\]`#_\\\\|!$]|(?m:(?<=^[ \\t]{0,9})[-+=])|:(?=[A-Za-z])");

    @Override
    public String escape(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
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
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n> （" + where + "）";
    }

    @Override
    public String table(List<List<String>> rows) {
        String rule = "|" + String.join("|", Collections.nCopies(rows.get(0).size(), "---")) + "|";
        return row(rows.get(0)) + "\n" + rule
                + rows.stream().skip(1).map(row -> "\n" + row(row)).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("\\R", " ")).collect(Collectors.joining("|", "|", "|"));
    }
}
