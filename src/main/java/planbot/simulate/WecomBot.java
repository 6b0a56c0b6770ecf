package planbot.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** A member who mentions the bot (智能机器人) in a group of WeCom. */
final class WecomBot implements Simulation {
    private final WecomCipher cipher;

    WecomBot(Account account) {
        this.cipher = new WecomCipher(account.get("token"), account.get("encodingAesKey"), "");
    }

    @Override
    public String channel() {
        return "wecom-bot";
    }

    @Override
    public String sentAs() {
        return "wecom-bot";
    }

    @Override
    public Post message(Said said) {
        ObjectNode message = Json.object()
                .put("msgid", said.id())
                .put("aibotid", "aib-demo")
                .put("chatid", "wr-demo")
                .put("chattype", "group")
                .put("response_url", said.standIn() + "/wecom-bot/cgi-bin/aibot/response?response_code=" + said.id())
                .put("msgtype", "text");
        message.putObject("from").put("userid", "zhangsan");
        message.putObject("text").put("content", "@planbot " + said.text());
        String encrypted = cipher.encrypt(Wecom.random(said), message.toString());
        return new Post(
                Wecom.query(cipher, said, encrypted),
                Map.of("Content-Type", "application/json"),
                Json.object().put("encrypt", encrypted).toString());
    }

    @Override
    public Optional<String> shown(String response) {
        if (response.isBlank()) {
            return Optional.empty();
        }
        JsonNode envelope = Json.read(response);
        String encrypted = envelope.path("encrypt").asText();
        String signature = cipher.signature(
                envelope.path("timestamp").asText(), envelope.path("nonce").asText(), encrypted);
        if (!signature.equals(envelope.path("msgsignature").asText())) {
            throw new IllegalStateException("the signature of what was answered does not fit");
        }
        return Optional.of(Shown.of(Json.read(cipher.decrypt(encrypted))));
    }

    @Override
    public String shownOf(String sent) {
        return Shown.of(Json.read(sent));
    }
}
