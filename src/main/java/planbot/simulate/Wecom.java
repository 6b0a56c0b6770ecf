package planbot.simulate;

import java.util.Map;
import java.util.Optional;

/** A member of the corporation who writes to a self-built application. */
final class Wecom implements Simulation {
    private static final String MEMBER = "zhangsan";

    private final Account account;
    private final WecomCipher cipher;

    Wecom(Account account) {
        this.account = account;
        this.cipher = new WecomCipher(account.get("token"), account.get("encodingAesKey"), account.get("corpId"));
    }

    @Override
    public String channel() {
        return "wecom";
    }

    @Override
    public String sentAs() {
        return "wecom";
    }

    @Override
    public Post message(Said said) {
        String corporation = account.get("corpId");
        String agent = account.get("agentId");
        String message = "<xml><ToUserName>" + Xml.data(corporation) + "</ToUserName><FromUserName>" + Xml.data(MEMBER)
                + "</FromUserName><CreateTime>" + said.seconds() + "</CreateTime><MsgType>" + Xml.data("text")
                + "</MsgType><Content>" + Xml.data(said.text()) + "</Content><MsgId>"
                + Long.parseUnsignedLong(said.id(), 0, 15, 16) + "</MsgId><AgentID>" + agent + "</AgentID></xml>";
        String encrypted = cipher.encrypt(random(said), message);
        String envelope = "<xml><ToUserName>" + Xml.data(corporation) + "</ToUserName><AgentID>" + Xml.data(agent)
                + "</AgentID><Encrypt>" + Xml.data(encrypted) + "</Encrypt></xml>";
        return new Post(query(cipher, said, encrypted), Map.of("Content-Type", "text/xml"), envelope);
    }

    /** Sixteen bytes that are new with every message. */
    static byte[] random(Said said) {
        return Digests.bytes(said.id().substring(0, 16));
    }

    static String query(WecomCipher cipher, Said said, String encrypted) {
        String seconds = said.deliverySeconds();
        String nonce = said.nonce();
        return "msg_signature=" + cipher.signature(seconds, nonce, encrypted) + "&timestamp=" + seconds + "&nonce="
                + nonce;
    }

    @Override
    public Optional<String> shown(String response) {
        if (response.isBlank()) {
            return Optional.empty();
        }
        Map<String, String> envelope = Xml.elements(response);
        String encrypted = envelope.getOrDefault("Encrypt", "");
        String signature =
                cipher.signature(envelope.getOrDefault("TimeStamp", ""), envelope.getOrDefault("Nonce", ""), encrypted);
        if (!signature.equals(envelope.get("MsgSignature"))) {
            throw new IllegalStateException("the signature of what was answered does not fit");
        }
        return Optional.of(Xml.elements(cipher.decrypt(encrypted)).getOrDefault("Content", ""));
    }

    @Override
    public boolean isFollowed(String shown) {
        return shown.lines().anyMatch(line -> line.startsWith("· "));
    }

    @Override
    public String shownOf(String sent) {
        return Shown.of(Json.read(sent));
    }
}
