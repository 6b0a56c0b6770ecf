package planbot.platform.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.Doc.Entry;
import planbot.answer.Doc.Light;
import planbot.answer.PlainText;

/**
 * Writes an answer as a message of Block Kit with {@code text} for notifications. Everything stands in {@code plain_text}
 * objects, where nothing is markup: the plan's words cannot mention anyone or turn bold.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>: 50 a message, 3,000 characters a section
 */
final class BlockKit {
    static final int BLOCKS = 50;
    static final int SECTION = 3_000;
    static final int HEADER = 150;
    static final int TEXT = 4_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final String responseType;

    BlockKit(String responseType) {
        this.responseType = responseType;
    }

    private record Section(String type, String text) {}

    byte[] write(Doc doc) {
        List<Section> sections = sections(doc);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("response_type", responseType);
            json.writeStringField("text", fallback(doc));
            json.writeArrayFieldStart("blocks");
            for (Section section : sections) {
                section(json, section);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void section(JsonGenerator json, Section section) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", section.type());
        if (section.type().equals("context")) {
            json.writeArrayFieldStart("elements");
            plain(json, section.text());
            json.writeEndArray();
        } else if (!section.type().equals("divider")) {
            json.writeFieldName("text");
            plain(json, section.text());
        }
        json.writeEndObject();
    }

    private static void plain(JsonGenerator json, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "plain_text");
        json.writeStringField("text", text);
        json.writeBooleanField("emoji", true);
        json.writeEndObject();
    }

    private static List<Section> sections(Doc doc) {
        List<Section> sections = new ArrayList<>();
        doc.blocks().forEach(block -> add(sections, block, doc));
        return sections.size() <= BLOCKS ? sections : merged(sections);
    }

    /** Too many blocks: their texts are put together into as few sections as hold them. */
    private static List<Section> merged(List<Section> sections) {
        String all = sections.stream()
                .map(Section::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        List<String> pieces = Pieces.of(all, SECTION);
        List<Section> merged = new ArrayList<>();
        for (String piece : pieces.subList(0, Math.min(pieces.size(), BLOCKS - 1))) {
            merged.add(new Section("section", piece));
        }
        if (pieces.size() > BLOCKS - 1) {
            merged.add(new Section("context", "…… " + (pieces.size() - BLOCKS + 1) + " × " + SECTION));
        }
        return merged;
    }

    private static void add(List<Section> sections, Block block, Doc doc) {
        if (block instanceof Doc.Lead lead && lead.text().length() <= HEADER) {
            sections.add(new Section("header", lead.text()));
        } else if (block instanceof Doc.Entries entries) {
            entries.entries().forEach(entry -> text(sections, entry(entry, doc)));
        } else if (block instanceof Doc.Suggestions suggestions) {
            String questions = suggestions.questions().stream().collect(Collectors.joining("\n· ", "· ", ""));
            Pieces.of(questions, 2_000).forEach(piece -> sections.add(new Section("context", piece)));
        } else {
            text(sections, PlainText.render(new Doc(doc.language(), List.of(block))));
        }
    }

    private static void text(List<Section> sections, String text) {
        Pieces.of(text, SECTION).forEach(piece -> sections.add(new Section("section", piece)));
    }

    private static String entry(Entry entry, Doc doc) {
        String light = entry.light() == Light.OVERDUE
                ? "🔴 "
                : entry.light() == Light.SOON ? "🟡 " : entry.light() == Light.NEAR ? "🟢 " : "";
        return light + PlainText.render(new Doc(doc.language(), List.of(new Doc.Entries(List.of(entry)))));
    }

    /** The whole answer for a notification, escaped because {@code text} is markup, and cut at Slack's advice. */
    private static String fallback(Doc doc) {
        String text = Mrkdwn.escape(PlainText.render(doc));
        return text.length() <= TEXT ? text : Pieces.of(text, TEXT - 2).get(0) + "\n…";
    }
}
