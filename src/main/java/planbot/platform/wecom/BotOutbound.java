package planbot.platform.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Wire;
import planbot.platform.parts.ApiBase;

/**
 * What a bot sends: answers to the address that came with the question.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/101138">主动回复消息</a>
 */
final class BotOutbound implements Outbound {
    static final String RESPONSE_URL = "response_url";
    private static final List<String> HOSTS = List.of("qyapi.weixin.qq.com");

    private final ApiBase api;

    BotOutbound(ApiBase api) {
        this.api = api;
    }

    /** The target of an address that a callback brought; empty where it is none of WeCom's. */
    Optional<Target> answerTarget(String address) {
        return api.allow(address, HOSTS).map(uri -> Target.of(RESPONSE_URL, uri.toString()));
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        return Messages.botMarkdown(doc);
    }

    /** No bot can be told to write to an address of its operator's choice. */
    @Override
    public Optional<Target> target(String kind, String address) {
        return Optional.empty();
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        return Call.postJson(URI.create(target.address()), message.content(), Call.Repeat.AMBIGUOUS);
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return ErrorCodes.judge(response);
    }

    @Override
    public Lane lane(Target target) {
        return new Lane(target.address(), List.of(new Lane.Limit(30, Duration.ofMinutes(1))));
    }
}
