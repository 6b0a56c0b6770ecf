package planbot.platform.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Wire;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/**
 * Writes an answer as messages of Block Kit with {@code text} for notifications. Everything stands in {@code plain_text}
 * objects, where nothing is markup: the plan's words cannot mention anyone or turn bold.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>: 50 a message, 3,000 characters a section
 */
final class BlockKit {
    static final int BLOCKS = 50;
    /** "Best practice: 4,000 characters"; longer text is cut by Slack at 40,000. */
    static final int TEXT = 4_000;

    /** Of all blocks together; no limit is documented, and much more was seen to be refused. */
    private static final int CHARACTERS = 12_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final Sections sections;

    /** How the questions that make sense next are shown. */
    enum Next {
        BUTTONS,
        LINES;

        static Next of(String buttons) {
            return buttons.equals("true") ? BUTTONS : LINES;
        }
    }

    BlockKit(Next next) {
        this.sections = new Sections(next);
    }

    /** The response to a slash command, or empty if one message does not hold the document. */
    Optional<byte[]> onlyMessage(Doc doc, String responseType) {
        List<Section> all = sections.of(doc);
        return !fits(all) ? Optional.empty() : Optional.of(write(PlainText.render(doc), all, responseType));
    }

    /** The first of the messages that hold the document; its number tells where there are more. */
    byte[] firstMessage(Doc doc, String responseType) {
        List<Section> first = messages(doc).get(0);
        return write(text(first), first, responseType);
    }

    /** The document as messages, without whom they are for. */
    List<Wire> wires(Doc doc) {
        List<List<Section>> messages = messages(doc);
        List<Wire> plain = plain(doc);
        List<Wire> wires = new ArrayList<>();
        for (List<Section> message : messages) {
            String text = text(message);
            String content = new String(write(text, message, null), StandardCharsets.UTF_8);
            // One refused message is replaced by the whole text only where it is the whole.
            wires.add(new Wire(content, text, messages.size() == 1 ? plain : plain(text)));
        }
        return wires;
    }

    private static List<Wire> plain(Doc doc) {
        return plain(PlainText.render(doc));
    }

    private static List<Wire> plain(String text) {
        // Escaped text is longer, so it is cut by what it will be.
        Measure escaped = c -> c == '&' ? 5 : c == '<' || c == '>' ? 4 : Measure.UTF16.of(c);
        return Parts.numbered(text, TEXT, escaped).stream()
                .map(part -> Wire.plain(Json.write(Json.object().put("text", Mrkdwn.escape(part))), part))
                .toList();
    }

    private List<List<Section>> messages(Doc doc) {
        List<Section> all = sections.of(doc);
        if (fits(all)) {
            return List.of(all);
        }
        List<List<Section>> messages = new ArrayList<>();
        List<Section> message = new ArrayList<>();
        for (Section section : all) {
            List<Section> more = new ArrayList<>(message);
            more.add(section);
            if (!message.isEmpty() && (more.size() >= BLOCKS || !fits(more))) {
                messages.add(message);
                message = new ArrayList<>();
            }
            message.add(section);
        }
        messages.add(message);
        for (int i = 0; i < messages.size(); i++) {
            messages.get(i).add(0, Section.context("(" + (i + 1) + "/" + messages.size() + ")"));
        }
        return messages;
    }

    private static boolean fits(List<Section> message) {
        return message.size() <= BLOCKS
                && message.stream()
                                .mapToInt(section -> section.shown().length())
                                .sum()
                        <= CHARACTERS;
    }

    private static String text(List<Section> message) {
        return message.stream().map(Section::shown).collect(Collectors.joining("\n"));
    }

    private static byte[] write(String text, List<Section> message, @Nullable String responseType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (responseType != null) {
                json.writeStringField("response_type", responseType);
            }
            json.writeStringField("text", notification(text));
            json.writeArrayFieldStart("blocks");
            for (Section section : message) {
                section.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** For a notification: escaped, because {@code text} is markup, and cut, because the blocks hold it all. */
    private static String notification(String text) {
        String escaped = Mrkdwn.escape(text);
        return escaped.length() <= TEXT
                ? escaped
                : Parts.cut(escaped, TEXT - 2, Measure.UTF16).get(0) + "\n…";
    }
}
