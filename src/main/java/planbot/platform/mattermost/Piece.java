package planbot.platform.mattermost;

import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.PlainText;
import planbot.platform.parts.Markdown;
import planbot.platform.parts.Parts;

/**
 * A piece of a document that stands in one post.
 *
 * @param markdown as it is sent
 * @param shown what a person sees of it, without markup
 */
record Piece(String markdown, String shown) {
    private static final PostMarkdown DIALECT = new PostMarkdown();
    private static final Markdown MARKDOWN = new Markdown(DIALECT);

    /** The document in pieces none of which is longer than that as Markdown. */
    static List<Piece> of(Doc doc, int limit) {
        List<Piece> pieces = new ArrayList<>();
        for (Block block : doc.blocks()) {
            if (block instanceof Doc.Entries entries) {
                entries.entries().forEach(entry -> add(pieces, doc, new Doc.Entries(List.of(entry)), limit));
            } else {
                add(pieces, doc, block, limit);
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Doc doc, Block block, int limit) {
        Doc alone = new Doc(doc.language(), List.of(block));
        Piece piece = new Piece(
                String.join("\n", MARKDOWN.blocks(alone)), light(block) + PlainText.block(block, doc.language()));
        if (piece.markdown().length() <= limit) {
            pieces.add(piece);
        } else if (block instanceof Doc.Table table && table.rows().size() > 1) {
            int half = table.rows().size() / 2;
            add(pieces, doc, new Doc.Table(table.header(), table.rows().subList(0, half)), limit);
            add(
                    pieces,
                    doc,
                    new Doc.Table(
                            table.header(),
                            table.rows().subList(half, table.rows().size())),
                    limit);
        } else {
            pieces.addAll(plain(piece.shown(), limit));
        }
    }

    private static String light(Block block) {
        return block instanceof Doc.Entries entries
                ? PlainText.light(entries.entries().get(0))
                : "";
    }

    /** Text without markup, cut where it is too long. */
    static List<Piece> plain(String text, int limit) {
        return Parts.cut(text, limit, PostMarkdown.ESCAPED).stream()
                .map(part -> new Piece(DIALECT.escape(part), part))
                .toList();
    }
}
