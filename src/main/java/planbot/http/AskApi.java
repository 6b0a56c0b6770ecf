package planbot.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.bot.Dialogue;
import planbot.command.Asker;
import planbot.platform.parts.BlocksJson;

/** {@code POST /api/v1/ask} and, with the answer's blocks beside its text, {@code POST /api/v1/chat}. */
final class AskApi {
    private static final String WAY = "api";
    private static final int LONGEST_CONVERSATION = 200;
    private static final int LAST_YEAR = 9_999;
    private static final List<String> FIELDS = List.of("text", "conversation", "asOf", "plan");
    private static final List<String> CHAT_FIELDS = List.of("text", "conversation", "asOf", "plan", "forms");

    private final Servers.Content content;
    private final Errands errands;
    private final Meters meters;
    private final PlatformForms forms;
    private final Talk talk;

    AskApi(Servers.Content content, Errands errands, Meters meters, PlatformForms forms, Talk talk) {
        this.content = content;
        this.errands = errands;
        this.meters = meters;
        this.forms = forms;
        this.talk = talk;
    }

    void ask(Exchange exchange) {
        answer(exchange, question(exchange, FIELDS), this::body);
    }

    void chat(Exchange exchange) {
        JsonNode question = question(exchange, CHAT_FIELDS);
        JsonNode wanted = question.path("forms");
        if (!wanted.isMissingNode() && !wanted.isBoolean()) {
            throw Problem.badRequest("the field forms must be true or false");
        }
        boolean withForms = wanted.asBoolean();
        answer(exchange, question, answer -> withForms ? formed(answer) : shown(answer));
    }

    /** With what a chat page shows of it. */
    private ObjectNode shown(Answer answer) {
        ObjectNode body = body(answer);
        body.put("language", answer.doc().language().name().toLowerCase(Locale.ROOT));
        body.set("blocks", BlocksJson.of(answer.doc()));
        return body;
    }

    /** With its form on each platform as well. */
    private ObjectNode formed(Answer answer) {
        return shown(answer).set("forms", forms.of(answer.doc()));
    }

    private static JsonNode question(Exchange exchange, List<String> known) {
        String type = exchange.request().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Problem(415, "Unsupported media type", "send the question as application/json");
        }
        JsonNode question = Json.readObject(exchange.body());
        question.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Problem.badRequest("unknown field " + name + "; known are " + String.join(", ", known));
            }
        });
        return question;
    }

    private void answer(Exchange exchange, JsonNode question, Function<Answer, ObjectNode> body) {
        String typed = string(question, "text");
        if (typed == null) {
            throw Problem.badRequest("the field text is missing: it holds the question");
        }
        String plan = string(question, "plan");
        String text = plan == null
                ? typed
                : content.bot().asking(LoadedPlans.of(plan, content.shelf().get()), typed);
        String conversation = string(question, "conversation");
        if (conversation != null && conversation.length() > LONGEST_CONVERSATION) {
            throw Problem.badRequest("the field conversation may have at most " + LONGEST_CONVERSATION + " characters");
        }
        LocalDate today = today(string(question, "asOf"));
        Optional<Supplier<Answer>> order = content.orders().read(text, Asker.console(key(conversation)), today);
        if (order.isPresent()) {
            errands.run(WAY, order.get()).map(body).onSuccess(exchange::json).onFailure(exchange::fail);
        } else {
            talk.before(key(conversation), text, today)
                    .map(before -> body.apply(meters.timed(WAY, () -> answer(conversation, before, text, today))))
                    .onSuccess(exchange::json)
                    .onFailure(exchange::fail);
        }
    }

    private Answer answer(@Nullable String conversation, Dialogue before, String text, LocalDate today) {
        return conversation == null || conversation.isEmpty()
                ? content.bot().answerOnce(text, today)
                : content.bot().answer(key(conversation), before, text, today);
    }

    static String key(@Nullable String conversation) {
        return conversation == null || conversation.isEmpty() ? "" : "api:" + conversation;
    }

    private LocalDate today(@Nullable String asOf) {
        if (asOf == null) {
            return LocalDate.now(content.clock());
        }
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw Problem.badRequest("the field asOf must be a date of the years 1 to " + LAST_YEAR);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("the field asOf must be a date such as 2016-05-20");
        }
    }

    private static @Nullable String string(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Problem.badRequest("the field " + name + " must be a string");
        }
        return value.asText();
    }

    private ObjectNode body(Answer answer) {
        return AnswerJson.of(answer, content.shelf().get().revision().number());
    }
}
