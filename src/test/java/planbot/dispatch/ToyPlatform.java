package planbot.dispatch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Delivery.Reason;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;

/**
 * A platform whose API speaks in words: each line of a document is a message; the response's body is the reason; targets of the
 * kind "token" need one, those of the kind "keyed" know a message by its key; the address "a" takes two in ten seconds.
 */
final class ToyPlatform implements Platform, Outbound {
    static final Target PLAIN = Target.of("plain", "a");
    static final Target KEYED = Target.of("keyed", "a");
    static final Target TOKEN = Target.of("token", "a");

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public Verdict receive(RawRequest request) {
        return new Verdict.Ignore(Verdict.Reason.UNSUPPORTED);
    }

    @Override
    public Outbound outbound() {
        return this;
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        if (target.kind().equals("broken")) {
            throw new IllegalStateException("s3cret");
        }
        return Stream.of(PlainText.render(doc).split("\n"))
                .map(line -> new Wire("*" + line + "*", line, List.of(Wire.plain(line, line))))
                .toList();
    }

    @Override
    public Optional<Target> target(String kind, String address) {
        return Optional.of(Target.of(kind, address));
    }

    @Override
    public Optional<Grant> grant(Target target) {
        return target.kind().equals("token")
                ? Optional.of(new Grant("app", call("/token", "", Call.Repeat.SAFE)))
                : Optional.empty();
    }

    @Override
    public Granted granted(Response response) {
        return response.status() == 200
                ? new Granted.Token(new Secret(response.text()), Duration.ofHours(1))
                : new Granted.Failed(new Delivery.Rejected(Reason.SETUP, "wrong secret"));
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        Call.Repeat repeat = target.kind().equals("keyed") ? Call.Repeat.SAFE : Call.Repeat.AMBIGUOUS;
        return call("/send?" + attempt.bearer(), message.content(), repeat).with("Key", attempt.key());
    }

    private static Call call(String path, String body, Call.Repeat repeat) {
        return Call.postJson(URI.create("http://127.0.0.1" + path), body, repeat);
    }

    @Override
    public Duration remembers(Target target) {
        return target.kind().equals("keyed") ? Duration.ofHours(1) : Duration.ZERO;
    }

    @Override
    public Delivery judge(Target target, Response response) {
        return switch (response.text()) {
            case "ok" -> new Delivery.Sent("r");
            case "form" -> new Delivery.Rejected(Reason.FORM, "form");
            case "gone" -> new Delivery.Rejected(Reason.NO_TARGET, "gone");
            case "stale" -> new Delivery.Rejected(Reason.STALE_TOKEN, "stale");
            case "busy" ->
                new Delivery.Retry(Reason.BUSY, "busy", response.retryAfter().orElse(null));
            default -> new Delivery.Unknown(Reason.UNREADABLE, "?");
        };
    }

    @Override
    public Lane lane(Target target) {
        boolean slow = target.address().equals("a");
        return new Lane(target.address(), slow ? List.of(new Lane.Limit(2, Duration.ofSeconds(10))) : List.of());
    }
}
