package planbot.platform.dingtalk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.platform.Target;
import planbot.platform.parts.ApiBase;

/** Where an answer goes: to the message's session while that lasts, then through the robot's API. */
final class AnswerTargets {
    static final String SESSION = "session";
    static final String GROUP = "group";
    static final String USER = "user";
    static final String WEBHOOK = "webhook";

    /** DingTalk's own, at home and abroad: https://open.dingtalk.com/document/orgapp/receive-message. */
    private static final List<String> HOSTS = List.of("oapi.dingtalk.com", "api.dingtalk.com", "api.dingtalk.io");

    /** So that a message on its way still arrives before the session ends. */
    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final ApiBase webhookApi;

    AnswerTargets(ApiBase webhookApi) {
        this.webhookApi = webhookApi;
    }

    /** Empty where the message names no address that may be called and nobody the API can write to. */
    Optional<Target> of(RobotMessage message) {
        Target lasting = lasting(message);
        // The body is not signed: without a look at the path it could name another group's webhook on the same host.
        Optional<URI> session = webhookApi
                .allow(message.sessionWebhook(), HOSTS)
                .filter(uri -> String.valueOf(uri.getPath()).endsWith("/robot/sendBySession"));
        return session.map(uri -> session(uri, message.sessionEnd(), lasting)).or(() -> Optional.ofNullable(lasting));
    }

    private static Target session(URI uri, Instant end, @Nullable Target lasting) {
        return new Target(SESSION, uri.toString(), "", end.minus(RESERVE), lasting);
    }

    /** The target that is good at any time; null for a guest's own chat, whom the API cannot write to. */
    static @Nullable Target lasting(RobotMessage message) {
        if (message.isInGroup()) {
            return Target.of(GROUP, message.conversation());
        }
        return message.staff().isEmpty() ? null : Target.of(USER, message.staff());
    }
}
