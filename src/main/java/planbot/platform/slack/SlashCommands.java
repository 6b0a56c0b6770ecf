package planbot.platform.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Forms;

/**
 * Slash commands, answered in the response.
 *
 * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">Implementing slash commands</a>: an answer
 *     within 3 s; what is later or more goes to the response_url
 */
final class SlashCommands {
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final String name;
    private final SlackApi api;
    private final Forms<Optional<HttpReply>> whole;
    private final Forms<Optional<HttpReply>> first;

    SlashCommands(Channel channel, BlockKit blockKit, SlackApi api) {
        String responseType = channel.value(Slack.RESPONSE_TYPE);
        this.name = channel.name();
        this.api = api;
        this.whole =
                new Forms<>(doc -> blockKit.onlyMessage(doc, responseType).map(HttpReply::json), SlashCommands::bytes);
        this.first = new Forms<>(
                doc -> Optional.of(HttpReply.json(blockKit.firstMessage(doc, responseType))), SlashCommands::bytes);
    }

    private static int bytes(Optional<HttpReply> reply) {
        return reply.map(form -> form.body().length).orElse(0);
    }

    Verdict verdict(FormFields form, Instant sentAt) {
        if (!form.has("command") || !form.has("user_id") || !form.has("trigger_id")) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        Person person = new Person(form.get("team_id"), form.get("channel_id"), form.get("user_id"));
        Inbound message = person.message(name, form.get("trigger_id"), Mrkdwn.words(form.get("text"), ""), sentAt);
        return new Verdict.Accept(
                api.placed(message, person.channel()), answering(api.responseUrl(form.get("response_url"))));
    }

    private Answering answering(@Nullable Target responseUrl) {
        Forms<Optional<HttpReply>> forms = responseUrl == null ? first : whole;
        // "No retry for slash commands": the person sees a time-out instead.
        return new Answering.Now(forms::of, HttpReply.empty(200), PATIENCE, Answering.Repeats.NEVER, responseUrl);
    }
}
