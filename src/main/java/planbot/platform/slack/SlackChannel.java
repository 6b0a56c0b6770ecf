package planbot.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Json;

/** A channel of Slack: one address for slash commands, events and pressed buttons, which their bodies tell apart. */
final class SlackChannel implements Platform {
    private final SlackSignature signature;
    private final SlashCommands commands;
    private final SlackEvents events;
    private final PressedButtons buttons;
    private final SlackApi api;

    SlackChannel(Channel channel) {
        BlockKit blockKit = new BlockKit(BlockKit.Next.of(channel.value(Slack.BUTTONS)));
        signature = new SlackSignature(channel.secret(Slack.SIGNING_SECRET));
        api = new SlackApi(channel, blockKit);
        commands = new SlashCommands(channel, blockKit, api);
        events = new SlackEvents(channel.name(), api);
        buttons = new PressedButtons(channel.name(), api);
    }

    @Override
    public String id() {
        return Slack.ID;
    }

    @Override
    public Outbound outbound() {
        return api;
    }

    @Override
    public Verdict receive(RawRequest request) {
        // Slack checks the certificate with an unsigned ssl_check=1; its answer gives nothing away.
        if (request.method().equals("GET")) {
            return sslCheck(new FormFields(request.query()))
                    .orElse(new Verdict.Refuse(Reason.UNSUPPORTED, "a GET that is no ssl_check"));
        }
        Optional<Verdict.Refuse> refusal = signature.check(request);
        if (refusal.isPresent()) {
            boolean checks = refusal.get().reason() == Reason.NO_SIGNATURE && request.body().length < 512;
            return checks ? sslCheck(new FormFields(request.body())).orElse(refusal.get()) : refusal.get();
        }
        if (request.body().length > 0 && request.body()[0] == '{') {
            return Json.object(request.body())
                    .map(event -> events.verdict(event, SlackSignature.signedAt(request)))
                    .orElse(new Verdict.Ignore(Reason.MALFORMED));
        }
        return form(new FormFields(request.body()), request);
    }

    private Verdict form(FormFields form, RawRequest request) {
        Optional<Verdict> check = sslCheck(form);
        if (check.isPresent()) {
            return check.get();
        }
        if (!form.has("payload")) {
            return commands.verdict(form, SlackSignature.signedAt(request));
        }
        Optional<JsonNode> pressed = Json.object(form.get("payload"));
        return pressed.map(json -> buttons.verdict(json, SlackSignature.signedAt(request)))
                .orElse(new Verdict.Ignore(Reason.MALFORMED));
    }

    private static Optional<Verdict> sslCheck(FormFields form) {
        return form.get("ssl_check").equals("1")
                ? Optional.of(new Verdict.Reply(HttpReply.empty(200)))
                : Optional.empty();
    }
}
