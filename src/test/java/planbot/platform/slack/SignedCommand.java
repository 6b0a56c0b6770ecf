package planbot.platform.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slash commands as Slack sends them, for tests. */
public final class SignedCommand {
    private static final AtomicLong COMMANDS = new AtomicLong();

    private SignedCommand() {}

    /** The form of a new command with this text from this user. */
    public static byte[] body(String text, String user) {
        return body(text, user, "13345224609.738474920." + COMMANDS.incrementAndGet());
    }

    /** The form of the command that Slack knows by this trigger id. */
    public static byte[] body(String text, String user, String trigger) {
        String form = "token=gIkuvaNzQIHg97ATvDxqgjtO&team_id=T0001&team_domain=example&channel_id=C2147483705"
                + "&channel_name=plan&user_id=" + user + "&user_name=someone&command=%2Fplan&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&api_app_id=A123456&is_enterprise_install=false"
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0001%2F1234%2F5678"
                + "&trigger_id=" + trigger;
        return form.getBytes(StandardCharsets.US_ASCII);
    }

    /** The value of {@code X-Slack-Signature}. */
    public static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
