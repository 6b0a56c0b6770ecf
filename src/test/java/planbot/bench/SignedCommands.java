package planbot.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whole HTTP requests of Slack slash commands, ready to be sent for the next five minutes. */
final class SignedCommands {
    static final String SECRET = "a-secret-of-the-benchmark-0123456789";

    private SignedCommands() {}

    /** One request for every question of the mix, each from a user of its own. */
    static List<byte[]> at(Instant now) {
        return IntStream.range(0, Mix.QUESTIONS.size())
                .mapToObj(i -> request(Mix.QUESTIONS.get(i), i, now.getEpochSecond()))
                .toList();
    }

    private static byte[] request(String question, int user, long timestamp) {
        String body = "token=gIkuvaNzQIHg97ATvDxqgjtO&team_id=T0001&team_domain=example&channel_id=C2147483705"
                + "&channel_name=plan&user_id=U" + user + "&user_name=someone&command=%2Fplan&text="
                + URLEncoder.encode(question, StandardCharsets.UTF_8)
                + "&api_app_id=A123456&is_enterprise_install=false"
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0001%2F1234%2F5678"
                + "&trigger_id=13345224609.738474920.8088930838d88f008e0";
        String head = "POST /webhooks/slack HTTP/1.1\r\nHost: planbot.example\r\n"
                + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n"
                + "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: " + sign(timestamp, body)
                + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String sign(long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return "v0="
                    + HexFormat.of()
                            .formatHex(
                                    mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
