package planbot.platform.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.Json;
import planbot.platform.parts.Next;

/**
 * A bot's callback: encrypted JSON in, and out in the response.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/101033">回调和回复的加解密方案</a>
 */
final class BotChannel implements Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String HELP = "帮助";

    private final String name;
    private final Callbacks callbacks;
    private final BotReplies replies;
    private final BotOutbound outbound;

    BotChannel(Channel channel, Random random) {
        this.name = channel.name();
        // A bot's receiveid is empty.
        WeComCrypto crypto =
                new WeComCrypto(channel.secret(WeCom.TOKEN), channel.secret(WeCom.ENCODING_AES_KEY), "", random);
        this.callbacks = new Callbacks(crypto, channel);
        this.replies = new BotReplies(crypto, Next.of(channel));
        this.outbound = new BotOutbound(ApiBase.of(channel, WeCom.API));
    }

    @Override
    public String id() {
        return WeComBot.ID;
    }

    @Override
    public Verdict receive(RawRequest request) {
        boolean echo = request.method().equals("GET");
        Callbacks.Checked checked = echo
                ? callbacks.echo(request)
                : callbacks.check(
                        request, () -> Json.text(Json.object(request.body()).orElseGet(Json::object), "encrypt"));
        if (checked instanceof Callbacks.Refused refused) {
            return refused.why();
        }
        Callbacks.Genuine genuine = (Callbacks.Genuine) checked;
        return echo ? new Verdict.Reply(HttpReply.text(genuine.message())) : read(genuine);
    }

    private Verdict read(Callbacks.Genuine genuine) {
        Optional<JsonNode> json = Json.object(genuine.message());
        if (json.isEmpty()) {
            return new Verdict.Refuse(Reason.MALFORMED, "what was encrypted is no JSON");
        }
        BotMessage message = new BotMessage(json.get());
        if (message.type().equals("stream")) {
            return new Verdict.Reply(replies.gone(message.field("stream", "id"), genuine));
        }
        if (message.user().isEmpty() || message.field("msgid").isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        return message.type().equals("event") ? event(message, genuine) : written(message, genuine);
    }

    private Verdict written(BotMessage message, Callbacks.Genuine genuine) {
        Inbound inbound = inbound(message, message.text(), genuine);
        // A mention and nothing more is a question for help.
        return inbound.text().isBlank() && !message.type().equals("text")
                ? new Verdict.Wordless(inbound, inTheResponse(message, genuine))
                : new Verdict.Accept(inbound, inTheResponse(message, genuine));
    }

    private Verdict event(BotMessage message, Callbacks.Genuine genuine) {
        if (message.event().equals("enter_chat")) {
            return new Verdict.Accept(
                    inbound(message, HELP, genuine), now(answer -> Optional.of(replies.text(answer, genuine)), null));
        }
        if (message.event().equals("template_card_event") && !message.pressed().isBlank()) {
            return new Verdict.Accept(inbound(message, message.pressed(), genuine), besideTheCard(message, genuine));
        }
        return new Verdict.Ignore(Reason.UNSUPPORTED);
    }

    private Inbound inbound(BotMessage message, String text, Callbacks.Genuine genuine) {
        return new Inbound(
                name,
                message.field("msgid"),
                name + ":" + message.chat() + ":" + message.user(),
                new Inbound.Caller(WeComBot.ID, message.user()),
                text,
                genuine.sentAt());
    }

    private Answering inTheResponse(BotMessage message, Callbacks.Genuine genuine) {
        Target otherwise = outbound.answerTarget(message.field("response_url")).orElse(null);
        return now(
                answer -> otherwise == null || BotReplies.fits(answer)
                        ? Optional.of(replies.stream(answer, message.field("msgid"), genuine))
                        : Optional.empty(),
                otherwise);
    }

    /** The response to a pressed button can only change the card, so the answer is sent where there is an address. */
    private Answering besideTheCard(BotMessage message, Callbacks.Genuine genuine) {
        Optional<Target> target = outbound.answerTarget(message.field("response_url"));
        return target.isPresent()
                ? new Answering.Later(HttpReply.empty(200), target.get())
                : inTheResponse(message, genuine);
    }

    private static Answering now(Answering.Form form, @Nullable Target otherwise) {
        return new Answering.Now(form, HttpReply.empty(200), PATIENCE, Answering.Repeats.POSSIBLE, otherwise);
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }
}
