package planbot.platform.slack;

import java.util.Optional;
import planbot.answer.Doc;
import planbot.bot.Inbound;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;

/**
 * A channel that takes slash commands and answers in the response.
 *
 * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">Implementing slash commands</a>
 */
final class SlackChannel implements Platform {
    private final String name;
    private final SlackSignature signature;
    private final BlockKit blockKit;

    SlackChannel(Channel channel) {
        this.name = channel.name();
        this.signature = new SlackSignature(channel.secret(Slack.SIGNING_SECRET));
        this.blockKit = new BlockKit(channel.value(Slack.RESPONSE_TYPE));
    }

    @Override
    public String id() {
        return Slack.ID;
    }

    @Override
    public Verdict receive(RawRequest request) {
        // Slack checks the certificate with an unsigned ssl_check=1; its answer gives nothing away.
        if (request.method().equals("GET")) {
            return sslCheck(new SlashForm(request.query()))
                    .orElse(new Verdict.Refuse(Reason.UNSUPPORTED, "a GET that is no ssl_check"));
        }
        Optional<Verdict.Refuse> refusal = signature.check(request);
        if (refusal.isPresent()) {
            boolean checks = refusal.get().reason() == Reason.NO_SIGNATURE && request.body().length < 512;
            return checks ? sslCheck(new SlashForm(request.body())).orElse(refusal.get()) : refusal.get();
        }
        SlashForm form = new SlashForm(request.body());
        Optional<Verdict> check = sslCheck(form);
        if (check.isPresent()) {
            return check.get();
        }
        if (form.get("command").isEmpty() || form.get("user_id").isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        return new Verdict.Accept(message(form, request));
    }

    private static Optional<Verdict> sslCheck(SlashForm form) {
        return form.get("ssl_check").equals("1")
                ? Optional.of(new Verdict.Challenge(HttpReply.empty(200)))
                : Optional.empty();
    }

    private Inbound message(SlashForm form, RawRequest request) {
        String conversation =
                name + ":" + form.get("team_id") + ":" + form.get("channel_id") + ":" + form.get("user_id");
        return new Inbound(
                name,
                form.get("trigger_id"),
                conversation,
                new Inbound.Caller(Slack.ID, form.get("team_id") + ":" + form.get("user_id")),
                Mrkdwn.unescape(form.get("text")),
                SlackSignature.signedAt(request));
    }

    @Override
    public HttpReply reply(Doc answer) {
        return HttpReply.json(blockKit.write(answer));
    }
}
