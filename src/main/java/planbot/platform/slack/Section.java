package planbot.platform.slack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/** A block of Block Kit: a header, a section, a context, or a row of buttons, all of plain text. */
record Section(Kind kind, List<String> texts) {
    /** "Maximum length for the text in this field is 75 characters." */
    static final int BUTTON_LABEL = 75;

    /** The block's type, as Slack writes it. */
    enum Kind {
        HEADER("header"),
        SECTION("section"),
        CONTEXT("context"),
        ACTIONS("actions");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    static Section of(Kind kind, String text) {
        return new Section(kind, List.of(text));
    }

    static Section context(String text) {
        return of(Kind.CONTEXT, text);
    }

    /** What a person sees of it. */
    String shown() {
        return kind == Kind.ACTIONS
                ? texts.stream().map(question -> "· " + question).collect(Collectors.joining("\n"))
                : texts.get(0);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", kind.type);
        switch (kind) {
            case HEADER, SECTION -> {
                json.writeFieldName("text");
                plain(json, texts.get(0));
            }
            case CONTEXT -> {
                json.writeArrayFieldStart("elements");
                plain(json, texts.get(0));
                json.writeEndArray();
            }
            case ACTIONS -> {
                json.writeArrayFieldStart("elements");
                for (int i = 0; i < texts.size(); i++) {
                    button(json, "ask-" + i, texts.get(i));
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void button(JsonGenerator json, String id, String question) throws IOException {
        boolean fits = question.length() <= BUTTON_LABEL;
        json.writeStartObject();
        json.writeStringField("type", "button");
        json.writeStringField("action_id", id);
        json.writeFieldName("text");
        plain(
                json,
                fits
                        ? question
                        : Parts.cut(question, BUTTON_LABEL - 1, Measure.UTF16).get(0) + "…");
        json.writeStringField("value", question);
        json.writeEndObject();
    }

    private static void plain(JsonGenerator json, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "plain_text");
        json.writeStringField("text", text);
        json.writeBooleanField("emoji", true);
        json.writeEndObject();
    }
}
