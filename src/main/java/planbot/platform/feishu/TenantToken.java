package planbot.platform.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;

/**
 * The token of the app's bot.
 *
 * @see <a href="https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal">
 *     tenant_access_token</a>
 */
final class TenantToken {
    private static final String PATH = "/open-apis/auth/v3/tenant_access_token/internal";

    /** As Feishu's own SDK does: a token about to expire may do so on its way. */
    private static final int RESERVE_SECONDS = 180;

    private TenantToken() {}

    /** The token is the app's, whatever the channel; the key tells apps apart without naming one. */
    static Grant grant(Channel channel, ApiBase api) {
        Secret appId = channel.secret(Feishu.APP_ID);
        String body = Json.write(Json.object()
                .put("app_id", appId.reveal())
                .put("app_secret", channel.secret(Feishu.APP_SECRET).reveal()));
        return new Grant(
                Feishu.ID + ":" + UUID.nameUUIDFromBytes(appId.bytes()),
                Call.postJson(api.at(PATH), body, Call.Repeat.SAFE));
    }

    static Granted granted(Response response) {
        Delivery judged = Codes.judge(response);
        if (!(judged instanceof Delivery.Sent)) {
            return new Granted.Failed(judged);
        }
        JsonNode json = Json.object(response.body()).orElseGet(Json::object);
        String token = Json.text(json, "tenant_access_token");
        int life = json.path("expire").asInt() - RESERVE_SECONDS;
        return token.isEmpty() || life <= 0
                ? new Granted.Failed(new Delivery.Unknown(Reason.UNREADABLE, "no token of any life in the answer"))
                : new Granted.Token(new Secret(token), Duration.ofSeconds(life));
    }
}
