package planbot.platform.dingtalk;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import planbot.platform.Channel;
import planbot.platform.parts.ApiBase;

/**
 * The address of a group's own robot, signed where the robot demands it.
 *
 * @see <a href="https://open.dingtalk.com/document/orgapp/customize-robot-security-settings">Security settings</a>
 */
final class GroupWebhook {
    private final URI address;
    private final Optional<DingTalkSignature> signature;

    private GroupWebhook(URI address, Optional<DingTalkSignature> signature) {
        this.address = address;
        this.signature = signature;
    }

    /** The channel's, or empty where it has none. */
    static Optional<GroupWebhook> of(Channel channel) {
        if (channel.optional(DingTalk.GROUP_WEBHOOK).isEmpty()) {
            if (channel.optional(DingTalk.GROUP_SECRET).isPresent()) {
                throw new IllegalArgumentException(
                        DingTalk.GROUP_SECRET + " signs for a webhook: set " + DingTalk.GROUP_WEBHOOK + " as well");
            }
            return Optional.empty();
        }
        URI address = ApiBase.secret(channel, DingTalk.GROUP_WEBHOOK);
        String query = address.getRawQuery();
        if (query == null || !query.contains("access_token=")) {
            throw new IllegalArgumentException(DingTalk.GROUP_WEBHOOK
                    + " must hold access_token; copy the whole address from the robot's settings");
        }
        return Optional.of(new GroupWebhook(
                address, channel.optional(DingTalk.GROUP_SECRET).map(DingTalkSignature::new)));
    }

    /** The address to post to at that time: a signature is good for an hour. */
    URI at(Instant now) {
        return signature.map(secret -> signed(secret, now)).orElse(address);
    }

    private URI signed(DingTalkSignature secret, Instant now) {
        String timestamp = Long.toString(now.toEpochMilli());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("timestamp", timestamp);
        query.put("sign", secret.of(timestamp));
        return URI.create(address + "&" + ApiBase.query(query));
    }
}
