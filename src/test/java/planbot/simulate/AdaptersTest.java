package planbot.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsReader;
import planbot.demo.StandIn;
import planbot.platform.AllPlatforms;
import planbot.platform.Answering;
import planbot.platform.Attempt;
import planbot.platform.Call;
import planbot.platform.Channel;
import planbot.platform.Delivery;
import planbot.platform.Grant;
import planbot.platform.Granted;
import planbot.platform.HttpReply;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.RawRequest;
import planbot.platform.Response;
import planbot.platform.Secret;
import planbot.platform.Target;
import planbot.platform.Verdict;
import planbot.platform.Wire;

/** The adapters and the other side of each platform, written apart from each other, understand one another. */
class AdaptersTest {
    private static final String FIRST = "共 38 项";
    private static final String LAST = "以上是全部";
    private static final Path DEMO = Path.of("conf/demo.yaml");
    private static final List<PlatformType> TYPES = AllPlatforms.TYPES;

    private final Vertx vertx = Vertx.vertx();
    private String standIn = "";
    private final Map<String, Platform> channels = new HashMap<>();

    @BeforeEach
    void start() throws Exception {
        standIn = StandIn.address(new StandIn(vertx).listen(0).await(10, TimeUnit.SECONDS));
        for (Settings.ChannelSettings channel : settings().channels()) {
            Channel opened = channel.channel();
            TYPES.stream()
                    .filter(type -> type.id().equals(channel.platform()))
                    .forEach(type -> channels.put(opened.name(), type.open(opened)));
        }
    }

    private Settings settings() {
        return new SettingsReader(TYPES, Map.of(), Map.of(), Mode.demo(standIn)).read(DEMO);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private Platform channel(Simulation simulation) {
        return Objects.requireNonNull(channels.get(simulation.channel()), simulation.channel());
    }

    private Verdict.Accept accepted(String platform) {
        Instant now = Clock.systemUTC().instant();
        Simulation simulation = Platforms.open(platform, DEMO);
        Said said = new Said("第7项 😀", now, "0123456789abcdef0123456789abcdef", standIn);
        Post post = simulation.message(said);
        Map<String, List<String>> headers = new HashMap<>();
        post.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        Verdict verdict = channel(simulation).receive(new RawRequest("POST", headers, post.query(), post.bytes(), now));
        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, verdict, verdict::toString);
        assertEquals(said.text(), accept.message().text());
        return accept;
    }

    private Response make(Call call) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::setHeader);
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Response(response.statusCode(), headers, response.body());
    }

    private void send(Outbound outbound, Doc doc, Target target) throws Exception {
        Secret token = null;
        Grant grant = outbound.grant(target).orElse(null);
        if (grant != null) {
            token = assertInstanceOf(Granted.Token.class, outbound.granted(make(grant.call())))
                    .value();
        }
        for (Wire wire : outbound.render(doc, target)) {
            Attempt attempt = new Attempt("key-1", Clock.systemUTC().instant(), token);
            Response response = make(outbound.call(wire, target, attempt));
            Delivery delivery = outbound.judge(target, response);
            assertInstanceOf(Delivery.Sent.class, delivery, () -> delivery + " " + response.text());
        }
    }

    /** So many long paragraphs between the first words and the last. */
    private static Doc doc(int paragraphs) {
        List<Doc.Block> blocks = new ArrayList<>(List.of(new Doc.Lead(FIRST)));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Doc.Paragraph("字".repeat(300)));
        }
        blocks.add(new Doc.Paragraph(LAST));
        return new Doc(Language.ZH, blocks);
    }

    /** What the person sees of the answer, whether it stands in the response or is sent. */
    private String seen(String name, Answering answering, Doc doc) throws Exception {
        Simulation simulation = Platforms.open(name, DEMO);
        Target target = null;
        if (answering instanceof Answering.Now now) {
            HttpReply reply = now.form().of(doc).orElse(null);
            if (reply != null) {
                return simulation
                        .shown(new String(reply.body(), StandardCharsets.UTF_8))
                        .orElse("");
            }
            target = now.otherwise();
        } else if (answering instanceof Answering.Later later) {
            target = later.target();
        }
        StandInReader reader = new StandInReader(HttpClient.newHttpClient(), standIn, simulation.sentAs());
        send(
                channel(simulation).outbound(),
                doc,
                Objects.requireNonNull(target).at(Clock.systemUTC().instant()));
        List<String> parts = reader.next(Duration.ofSeconds(1)).stream()
                .map(simulation::shownOf)
                .toList();
        assertEquals(parts.size(), PartNumber.of(parts.get(0)), parts.toString());
        assertTrue(parts.get(parts.size() - 1).contains(LAST), parts.toString());
        return String.join("\n", parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wecom",
                "wecom-bot",
                "dingtalk",
                "feishu",
                "slack",
                "slack-event",
                "teams",
                "mattermost",
                "mattermost-webhook",
                "generic"
            })
    void a_message_is_taken_and_its_answer_seen_however_long_it_is(String name) throws Exception {
        Answering answering = accepted(name).answering();
        assertTrue(seen(name, answering, doc(1)).contains(LAST));
        assertTrue(seen(name, answering, doc(60)).contains(FIRST));
    }

    @Test
    void a_group_can_be_sent_to() throws Exception {
        for (Platform channel : channels.values()) {
            // The bot of WeCom answers only.
            Target group = channel.outbound().target("webhook", "").orElse(null);
            assertEquals(channel.id().equals("wecom-bot"), group == null, channel.id());
            if (group != null) {
                send(channel.outbound(), doc(60), group);
            }
        }
    }
}
