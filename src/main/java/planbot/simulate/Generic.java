package planbot.simulate;

import java.util.Map;
import java.util.Optional;

/** A system of the house that speaks planbot's own signed webhook. */
final class Generic implements Simulation {
    private final Account account;

    Generic(Account account) {
        this.account = account;
    }

    @Override
    public String channel() {
        return "generic";
    }

    @Override
    public String sentAs() {
        return "generic";
    }

    @Override
    public Post message(Said said) {
        String body = Json.object()
                .put("id", said.id())
                .put("conversation", "demo")
                .put("user", "zhangsan")
                .put("text", said.text())
                .toString();
        return new Post(
                "",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Planbot-Timestamp",
                        said.deliverySeconds(),
                        "X-Planbot-Signature",
                        signature(account.get("secret"), said.deliverySeconds(), body)),
                body);
    }

    static String signature(String secret, String timestamp, String body) {
        return "v1=" + Digests.hex(Digests.hmacSha256(Digests.bytes(secret), timestamp + "." + body));
    }

    @Override
    public Optional<String> shown(String response) {
        return response.isBlank()
                ? Optional.empty()
                : Optional.of(shownOf(response)).filter(text -> !text.isBlank());
    }

    /** The text says everything; the blocks say the same for who wants to lay it out. */
    @Override
    public String shownOf(String sent) {
        return Json.read(sent).path("text").asText();
    }
}
