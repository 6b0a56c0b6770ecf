package planbot.platform.mattermost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Language;

/** A post: pieces, one below the other. */
record Post(List<Piece> pieces) {
    /** Characters of a post: 16,383 says https://developers.mattermost.com/integrate/webhooks/incoming/#tips-and-best-practices. */
    static final int LONGEST = 16_000;

    /** For the line that numbers a post or tells what is left out. */
    private static final int FRAME = 100;

    private static final int ROOM = LONGEST - FRAME;

    Post {
        pieces = List.copyOf(pieces);
    }

    /** The document in as many posts as it needs; where there are several, each begins with a line such as (1/3). */
    static List<Post> all(Doc doc) {
        return numbered(Piece.of(doc, ROOM));
    }

    /** Text without markup, in the same way. */
    static List<Post> plain(String text) {
        return numbered(Piece.plain(text, ROOM));
    }

    /** One post, where only one can be sent; what does not fit is left out, and the last line says so. */
    static Post only(Doc doc) {
        List<Piece> pieces = Piece.of(doc, ROOM);
        List<Piece> first = filled(pieces).get(0);
        if (first.size() == pieces.size()) {
            return new Post(first);
        }
        List<Piece> cut = new ArrayList<>(first);
        String rest = pieces.stream().skip(first.size()).map(Piece::shown).collect(Collectors.joining("\n"));
        cut.addAll(Piece.plain(leftOut(rest.lines().count(), doc.language()), FRAME));
        return new Post(cut);
    }

    private static String leftOut(long lines, Language language) {
        return language == Language.ZH
                ? "…… 还有 " + lines + " 行未显示，请缩小提问范围"
                : "… " + lines + " more lines are not shown; ask for less";
    }

    private static List<Post> numbered(List<Piece> pieces) {
        List<List<Piece>> filled = filled(pieces);
        if (filled.size() == 1) {
            return List.of(new Post(filled.get(0)));
        }
        List<Post> posts = new ArrayList<>();
        for (List<Piece> part : filled) {
            List<Piece> post =
                    new ArrayList<>(Piece.plain("(" + (posts.size() + 1) + "/" + filled.size() + ")", FRAME));
            post.addAll(part);
            posts.add(new Post(post));
        }
        return posts;
    }

    private static List<List<Piece>> filled(List<Piece> pieces) {
        List<List<Piece>> posts = new ArrayList<>();
        List<Piece> post = new ArrayList<>();
        int length = 0;
        for (Piece piece : pieces) {
            int more = piece.markdown().length() + 1;
            if (!post.isEmpty() && length + more > ROOM) {
                posts.add(post);
                post = new ArrayList<>();
                length = 0;
            }
            post.add(piece);
            length += more;
        }
        posts.add(post);
        return posts;
    }

    String markdown() {
        return joined(Piece::markdown);
    }

    /** How long its text is. */
    int characters() {
        return pieces.stream().mapToInt(piece -> piece.markdown().length()).sum();
    }

    /** What a person sees of it. */
    String shown() {
        return joined(Piece::shown);
    }

    private String joined(Function<Piece, String> text) {
        return pieces.stream().map(text).collect(Collectors.joining("\n"));
    }
}
