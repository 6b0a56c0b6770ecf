package planbot.remind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Lane;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;

/** A platform of words: places of the kind "keyed" know a message for an hour, "gone" are none, "bad" cannot be read. */
final class Toy implements Platform, Outbound {
    static final Duration MEMORY = Duration.ofHours(1);

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
    public Optional<Target> target(String kind, String address) {
        if (kind.equals("bad")) {
            throw new IllegalArgumentException("no address");
        }
        return kind.equals("gone") ? Optional.empty() : Optional.of(Target.of(kind, address));
    }

    @Override
    public Duration remembers(Target target) {
        return target.kind().equals("keyed") ? MEMORY : Duration.ZERO;
    }

    @Override
    public List<Wire> render(Doc doc, Target target) {
        throw new UnsupportedOperationException("what is in the outbox is rendered");
    }

    @Override
    public Call call(Wire message, Target target, Attempt attempt) {
        throw new UnsupportedOperationException("the mail takes it");
    }

    @Override
    public Delivery judge(Target target, Response response) {
        throw new UnsupportedOperationException("the mail takes it");
    }

    @Override
    public Lane lane(Target target) {
        return new Lane(target.address(), List.of());
    }
}
