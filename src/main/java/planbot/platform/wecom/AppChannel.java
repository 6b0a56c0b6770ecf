package planbot.platform.wecom;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import planbot.answer.Doc;
import planbot.bot.Inbound;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Verdict.Reason;
import planbot.platform.parts.Emoji;
import planbot.platform.parts.Forms;
import planbot.platform.parts.Next;
import planbot.platform.parts.Quoted;

/**
 * An application's callback: encrypted XML in, and out in the response.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90238">接收消息概述</a>
 */
final class AppChannel implements Platform {
    /** WeCom waits 5 seconds and then repeats, three times. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String name;
    private final Secret corpId;
    private final Secret agentId;
    private final WeComCrypto crypto;
    private final Callbacks callbacks;
    private final AppOutbound outbound;
    private final Next next;
    /** What does not depend on who asks. */
    private final Forms<Optional<String>> contents = new Forms<>(
            PassiveReply::content, content -> 2 * content.map(String::length).orElse(0));

    AppChannel(Channel channel, Random random) {
        this.name = channel.name();
        this.corpId = channel.secret(WeCom.CORP_ID);
        this.agentId = channel.secret(WeCom.AGENT_ID);
        this.crypto = new WeComCrypto(
                channel.secret(WeCom.TOKEN), channel.secret(WeCom.ENCODING_AES_KEY), corpId.reveal(), random);
        this.callbacks = new Callbacks(crypto, channel);
        this.next = Next.of(channel);
        this.outbound = new AppOutbound(channel, number(agentId));
    }

    private static long number(Secret agentId) {
        String digits = agentId.reveal();
        if (!digits.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException(
                    WeCom.AGENT_ID + " must be the number that the console shows as AgentId");
        }
        return Long.parseLong(digits);
    }

    @Override
    public String id() {
        return WeCom.ID;
    }

    @Override
    public Verdict receive(RawRequest request) {
        boolean echo = request.method().equals("GET");
        Callbacks.Checked checked = echo
                ? callbacks.echo(request)
                : callbacks.check(
                        request, () -> Xml.read(request.body()).orElse(Map.of()).getOrDefault("Encrypt", ""));
        if (checked instanceof Callbacks.Refused refused) {
            return refused.why();
        }
        Callbacks.Genuine genuine = (Callbacks.Genuine) checked;
        return echo ? new Verdict.Reply(HttpReply.text(genuine.message())) : read(genuine);
    }

    private Verdict read(Callbacks.Genuine genuine) {
        Optional<Map<String, String>> fields = Xml.read(genuine.message());
        if (fields.isEmpty()) {
            return new Verdict.Refuse(Reason.MALFORMED, "what was encrypted is no XML");
        }
        AppMessage message = new AppMessage(fields.get());
        // The fields outside the encryption prove nothing; these are inside.
        if (isOther(message.field("ToUserName"), corpId) || isOther(message.field("AgentID"), agentId)) {
            return new Verdict.Refuse(Reason.NOT_FOR_US, "meant for another application; check corpId and agentId");
        }
        if (message.field("FromUserName").isEmpty()) {
            return new Verdict.Ignore(Reason.UNSUPPORTED);
        }
        return judge(message, genuine);
    }

    private static boolean isOther(String value, Secret ours) {
        return !value.isEmpty() && !ours.matches(value);
    }

    private Verdict judge(AppMessage message, Callbacks.Genuine genuine) {
        if (message.isEvent()) {
            return message.pressed().isBlank()
                    ? new Verdict.Ignore(Reason.UNSUPPORTED)
                    : new Verdict.Accept(inbound(message, message.pressed(), genuine), answering(message, genuine));
        }
        return message.isText()
                ? new Verdict.Accept(
                        inbound(message, Emoji.withoutBracketed(Quoted.without(message.field("Content"))), genuine),
                        answering(message, genuine))
                : new Verdict.Wordless(inbound(message, "", genuine), answering(message, genuine));
    }

    private Inbound inbound(AppMessage message, String text, Callbacks.Genuine genuine) {
        String user = message.field("FromUserName");
        return new Inbound(
                        name,
                        message.id(),
                        name + ":single:" + user,
                        new Inbound.Caller(WeCom.ID, user),
                        text,
                        genuine.sentAt())
                .from(new Inbound.Chat(AppOutbound.USER, user));
    }

    private Answering answering(AppMessage message, Callbacks.Genuine genuine) {
        String user = message.field("FromUserName");
        return new Answering.Now(
                new InTheResponse(user, genuine),
                HttpReply.empty(200),
                PATIENCE,
                Answering.Repeats.POSSIBLE,
                Target.of(AppOutbound.USER, user));
    }

    /** Text, which is all that a response can be; the buttons come after it. */
    private final class InTheResponse implements Answering.Form {
        private final String user;
        private final Callbacks.Genuine genuine;

        InTheResponse(String user, Callbacks.Genuine genuine) {
            this.user = user;
            this.genuine = genuine;
        }

        /** https://developer.work.weixin.qq.com/document/path/90241 */
        @Override
        public Optional<HttpReply> of(Doc answer) {
            return contents.of(answer).map(content -> encrypted(content, user, genuine));
        }

        @Override
        public Optional<Doc> afterwards(Doc answer) {
            return next == Next.BUTTONS ? answer.next() : Optional.empty();
        }
    }

    private HttpReply encrypted(String content, String user, Callbacks.Genuine genuine) {
        long seconds = genuine.receivedAt().getEpochSecond();
        String encrypted = crypto.encrypt(new PassiveReply(user, corpId.reveal(), seconds).xml(content));
        String signature = crypto.sign(Long.toString(seconds), genuine.nonce(), encrypted);
        String xml = "<xml>" + Xml.cdata("Encrypt", encrypted) + Xml.cdata("MsgSignature", signature)
                + Xml.number("TimeStamp", seconds) + Xml.cdata("Nonce", genuine.nonce()) + "</xml>";
        return new HttpReply(200, "application/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }
}
