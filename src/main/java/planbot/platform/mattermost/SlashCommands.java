package planbot.platform.mattermost;

import java.time.Duration;
import java.util.Optional;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Emoji;
import planbot.platform.parts.FormFields;

/**
 * Slash commands, answered in the response; what is late goes to the response_url.
 *
 * @see <a href="https://developers.mattermost.com/integrate/slash-commands/custom/">Custom slash commands</a>
 */
final class SlashCommands {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String name;
    private final Token token;
    private final Responses responses;
    private final MattermostOutbound outbound;

    SlashCommands(Channel channel, Responses responses, MattermostOutbound outbound) {
        this.name = channel.name();
        this.token = new Token(Mattermost.COMMAND_TOKEN, channel.optional(Mattermost.COMMAND_TOKEN));
        this.responses = responses;
        this.outbound = outbound;
    }

    Verdict verdict(FormFields form, RawRequest request) {
        Optional<Verdict.Refuse> forged = token.check(request, form.only("token"), Token.Header.NEEDED);
        if (forged.isPresent()) {
            return forged.get();
        }
        String id = form.get("trigger_id");
        Person person = new Person(form.get("channel_id"), form.get("user_id"));
        if (id.isEmpty() || person.user().isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        Inbound message = person.message(name, id, Emoji.withoutShortcodes(form.get("text")), request.receivedAt());
        return new Verdict.Accept(
                message,
                new Answering.Now(
                        answer -> Optional.of(responses.toCommand(answer, person.channel())),
                        HttpReply.empty(200),
                        PATIENCE,
                        Answering.Repeats.POSSIBLE,
                        outbound.responseUrl(form.get("response_url"))));
    }
}
