package planbot.platform.feishu;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Secret;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Hmac;
import planbot.platform.parts.Json;

/**
 * The custom bot of a group: its address is a secret, and a signing secret may be set.
 *
 * @see <a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">Custom bots</a>
 */
final class GroupWebhook {
    private final URI address;
    private final @Nullable Secret secret;

    private GroupWebhook(URI address, @Nullable Secret secret) {
        this.address = address;
        this.secret = secret;
    }

    static Optional<GroupWebhook> of(Channel channel) {
        Secret secret = channel.optional(Feishu.GROUP_SECRET).orElse(null);
        if (channel.optional(Feishu.GROUP_WEBHOOK).isEmpty()) {
            if (secret != null) {
                throw new IllegalArgumentException(Feishu.GROUP_SECRET + " is of no use without " + Feishu.GROUP_WEBHOOK
                        + "; set both or neither");
            }
            return Optional.empty();
        }
        return Optional.of(new GroupWebhook(ApiBase.secret(channel, Feishu.GROUP_WEBHOOK), secret));
    }

    /** @param message is changed: the signature goes into the body */
    Call call(ObjectNode message, Instant at) {
        if (secret != null) {
            String timestamp = Long.toString(at.getEpochSecond());
            message.put("timestamp", timestamp).put("sign", sign(timestamp, secret));
        }
        return Call.postJson(address, Json.write(message), Call.Repeat.AMBIGUOUS);
    }

    /** The time and the secret are the key, and nothing is hashed with it. */
    static String sign(String timestamp, Secret secret) {
        byte[] prefix = (timestamp + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = secret.bytes();
        byte[] key = Arrays.copyOf(prefix, prefix.length + bytes.length);
        System.arraycopy(bytes, 0, key, prefix.length, bytes.length);
        return Base64.getEncoder().encodeToString(Hmac.sha256(key).of());
    }
}
