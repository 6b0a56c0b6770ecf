package planbot.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.bot.Bot;
import planbot.plan.Facts.Fact;

/** {@code GET /api/v1/plans}: what is loaded, and which plan a conversation means where it names none. */
final class LoadedPlans {
    private static final String CONVERSATION = "conversation";

    private final Servers.Content content;

    LoadedPlans(Servers.Content content) {
        this.content = content;
    }

    void list(Exchange exchange) {
        Map<String, String> asked = PublicServer.parameters(exchange.request(), List.of(CONVERSATION));
        Shelf now = content.shelf().get();
        Bot bot = content.bot();
        ObjectNode body = Json.object();
        body.put("revision", now.revision().number());
        body.put(
                "default",
                bot.standing(AskApi.key(asked.get(CONVERSATION))).edition().key());
        ArrayNode plans = body.putArray("plans");
        now.plans()
                .forEach(plan -> plans.addObject()
                        .put("key", plan.edition().key())
                        .put("title", plan.edition().title())
                        .put("number", plan.plan().facts().of(Fact.NUMBER).orElse(null))
                        .put("source", plan.edition().origin().file())
                        .put("tasks", plan.plan().tasks().size()));
        exchange.json(body);
    }

    /** The plan with that key. */
    static Knowledge of(String key, Shelf now) {
        return now.plan(key)
                .orElseThrow(() -> Problem.notFound("no plan has the key " + key + "; loaded are "
                        + now.plans().stream().map(plan -> plan.edition().key()).collect(Collectors.joining(", "))));
    }
}
