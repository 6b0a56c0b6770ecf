package planbot.platform.feishu;

import java.util.List;
import planbot.platform.Wire;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/**
 * Text messages, for where a card is refused. Tags and links work in them and cannot be escaped, so they are broken by a
 * character of no width.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json">Content of
 *     messages</a>
 */
final class PlainMessages {
    private static final char ZERO_WIDTH = '\u200B';

    /** For the type and the braces around the text. */
    private static final int FRAME = 100;

    /** Bytes of a code point when it is escaped twice for JSON. */
    private static final Measure TWICE = c -> c == '"' || c == '\\' ? 4 : c < 0x20 ? 7 : Measure.UTF8.of(c);

    private PlainMessages() {}

    static List<Wire> of(String text, Carrier carrier) {
        String safe = text.replace("<", "<" + ZERO_WIDTH).replace("](", "]" + ZERO_WIDTH + "(");
        return Parts.numbered(safe, carrier.limit - FRAME, TWICE).stream()
                .map(part -> Wire.plain(carrier.wrap("text", Json.object().put("text", part)), part))
                .toList();
    }
}
