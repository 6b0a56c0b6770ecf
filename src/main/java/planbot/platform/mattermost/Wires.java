package planbot.platform.mattermost;

import java.util.ArrayList;
import java.util.List;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/** Writes a document as messages to be sent, without whom they are for. */
final class Wires {
    private Wires() {}

    static List<Wire> of(Doc doc) {
        List<Post> posts = Post.all(doc);
        List<Wire> wires = new ArrayList<>();
        for (Post post : posts) {
            // One refused post is replaced by the whole text only where it is the whole.
            String plain = posts.size() == 1 ? PlainText.render(doc) : post.shown();
            wires.add(new Wire(content(post), post.shown(), plain(plain)));
        }
        return wires;
    }

    private static List<Wire> plain(String text) {
        return Post.plain(text).stream()
                .map(post -> Wire.plain(content(post), post.shown()))
                .toList();
    }

    private static String content(Post post) {
        return Json.write(Json.object().put("text", post.markdown()));
    }
}
