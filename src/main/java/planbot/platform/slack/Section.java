package planbot.platform.slack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc.Suggestion;
import planbot.platform.parts.Parts;
import planbot.platform.parts.Parts.Measure;

/** A block of Block Kit: a header, a section, a link, a context, or a row of buttons, all but the link of plain text. */
record Section(Kind kind, String text, List<Suggestion> buttons) {
    /** "Maximum length for the text in this field is 75 characters." */
    static final int BUTTON_LABEL = 75;

    /** The block's type, as Slack writes it. */
    enum Kind {
        HEADER("header"),
        SECTION("section"),
        LINK("section"),
        CONTEXT("context"),
        ACTIONS("actions");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    static Section of(Kind kind, String text) {
        return new Section(kind, text, List.of());
    }

    static Section actions(List<Suggestion> buttons) {
        return new Section(Kind.ACTIONS, "", buttons);
    }

    static Section context(String text) {
        return of(Kind.CONTEXT, text);
    }

    /** What a person sees of it. */
    String shown() {
        return kind == Kind.ACTIONS
                ? buttons.stream().map(button -> "· " + button.label()).collect(Collectors.joining("\n"))
                : text;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", kind.type);
        switch (kind) {
            case HEADER, SECTION -> {
                json.writeFieldName("text");
                plain(json, text);
            }
            case LINK -> {
                json.writeObjectFieldStart("text");
                json.writeStringField("type", "mrkdwn");
                json.writeStringField("text", "<" + Mrkdwn.escape(text) + ">");
                json.writeEndObject();
            }
            case CONTEXT -> {
                json.writeArrayFieldStart("elements");
                plain(json, text);
                json.writeEndArray();
            }
            case ACTIONS -> {
                json.writeArrayFieldStart("elements");
                for (int i = 0; i < buttons.size(); i++) {
                    button(json, "ask-" + i, buttons.get(i));
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void button(JsonGenerator json, String id, Suggestion suggestion) throws IOException {
        String label = suggestion.label();
        boolean fits = label.length() <= BUTTON_LABEL;
        json.writeStartObject();
        json.writeStringField("type", "button");
        json.writeStringField("action_id", id);
        json.writeFieldName("text");
        plain(
                json,
                fits ? label : Parts.cut(label, BUTTON_LABEL - 1, Measure.UTF16).get(0) + "…");
        json.writeStringField("value", suggestion.question());
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
