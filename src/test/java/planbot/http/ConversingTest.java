package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planbot.answer.Doc;
import planbot.answer.PlainText;
import planbot.bot.Dialogue;
import planbot.bot.InMemoryInbox;
import planbot.bot.Inbound;
import planbot.bot.Inbox;
import planbot.bot.Inbox.Found;
import planbot.bot.Inbox.State;
import planbot.bot.Said;
import planbot.bot.SeedBot;
import planbot.command.Asker;
import planbot.digest.Place;
import planbot.dispatch.StoredIntake;
import planbot.fakes.FaultyInbox;
import planbot.platform.Answering;
import planbot.platform.Courier;
import planbot.platform.Delivery;
import planbot.platform.HttpReply;
import planbot.platform.Intake;
import planbot.platform.Outbound;
import planbot.platform.Platform;
import planbot.platform.Promises;
import planbot.platform.RawRequest;
import planbot.platform.Taken;
import planbot.platform.Target;
import planbot.platform.Verdict;

/** A message's way through the server: acknowledged in time, answered once, in the response or by sending. */
class ConversingTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Target CHAT = Target.of("chat", "c");

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final ScriptedOrders orders = new ScriptedOrders();

    /** A record that answers when it is told to. */
    private final BlockingQueue<Promise<Found>> records = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() throws Exception {
        orders.go();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static Inbound message(String body) {
        return new Inbound("open", body, "open:c:u", new Inbound.Caller("open", "u"), body, NOW);
    }

    /** Accepts every body as a message whose id is the body: the query says how it is to be answered. */
    private static final class Open implements Platform {
        @Override
        public String id() {
            return "open";
        }

        @Override
        public Verdict receive(RawRequest request) {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            Inbound message = message(body);
            HttpReply ack = HttpReply.text("ack");
            return switch (request.query()) {
                case "placed" ->
                    new Verdict.Accept(message.from(new Inbound.Chat("chat", "c")), new Answering.Later(ack, CHAT));
                case "later" -> new Verdict.Accept(message, new Answering.Later(ack, CHAT));
                case "wordless" -> new Verdict.Wordless(message, new Answering.Later(ack, CHAT));
                case "long" -> new Verdict.Accept(message, now(doc -> Optional.empty(), ack, 4_000, CHAT));
                case "impatient" -> new Verdict.Accept(message, now(Open::text, ack, 1, CHAT));
                case "buttons" -> new Verdict.Accept(message, now(new WithButtons(), ack, 4_000, CHAT));
                case "unrecorded" -> new Verdict.Accept(message, unrecorded(ack));
                case "old" -> new Verdict.Accept(sentAt(message, NOW.minusSeconds(1)), unrecorded(ack));
                case "nowhere" -> new Verdict.Accept(message, now(Open::text, ack, 1, null));
                default -> new Verdict.Accept(message, now(Open::text, ack, 4_000, CHAT));
            };
        }

        private static Answering now(Answering.Form form, HttpReply ack, int patience, @Nullable Target otherwise) {
            return new Answering.Now(form, ack, Duration.ofMillis(patience), Answering.Repeats.POSSIBLE, otherwise);
        }

        /** Of a platform whose responses hold no buttons. */
        private static final class WithButtons implements Answering.Form {
            @Override
            public Optional<HttpReply> of(Doc answer) {
                return text(answer);
            }

            @Override
            public Optional<Doc> afterwards(Doc answer) {
                return answer.next();
            }
        }

        private static Answering unrecorded(HttpReply ack) {
            return new Answering.Now(Open::text, ack, Duration.ofSeconds(4), Answering.Repeats.NEVER, CHAT);
        }

        private static Inbound sentAt(Inbound message, Instant time) {
            return new Inbound(
                    message.channel(),
                    message.messageId(),
                    message.conversation(),
                    message.caller(),
                    message.text(),
                    time);
        }

        private static Optional<HttpReply> text(Doc doc) {
            return Optional.of(HttpReply.text(PlainText.render(doc)));
        }

        @Override
        public Outbound outbound() {
            throw new UnsupportedOperationException("nothing is sent from here");
        }
    }

    private Future<Delivery> taken(Doc doc) {
        sent.add(PlainText.render(doc));
        return Future.succeededFuture(new Delivery.Sent(""));
    }

    private @Nullable Servers servers;

    private URI serve(Intake intake, Courier courier) throws Exception {
        Servers.Content content =
                new Servers.Content(() -> SeedBot.SHELF, SeedBot.fresh(), Clock.fixed(NOW, ZoneOffset.UTC), orders);
        servers = new Servers(
                vertx,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                content,
                new Gate(List.of(), Map.of("open", new Open()), intake, courier));
        int port =
                servers.listen("127.0.0.1", 0, null).await(10, TimeUnit.SECONDS).actualPort();
        return URI.create("http://127.0.0.1:" + port + "/webhooks/open");
    }

    private Servers servers() {
        return Objects.requireNonNull(servers);
    }

    private URI serve(Intake intake) throws Exception {
        return serve(intake, (platform, channel, target, doc, key) -> taken(doc));
    }

    private Intake stored(Inbox inbox, int perMinute) {
        return new StoredIntake(
                vertx,
                StoredIntake.Store.own(inbox),
                new StoredIntake.Bounds(perMinute, Duration.ofSeconds(10)),
                () -> 0,
                new SimpleMeterRegistry());
    }

    private Intake fresh() {
        return stored(new InMemoryInbox(), 1_000);
    }

    /** Everything is new, and the record waits to be told what it says. */
    private Intake hanging() {
        return new Intake() {
            @Override
            public boolean isShared() {
                return false;
            }

            @Override
            public Admission admit(Inbound message, Instant now) {
                return Admission.NEW;
            }

            @Override
            public Future<Found> record(Taken taken, Instant now) {
                Promise<Found> record = Promise.promise();
                records.add(record);
                return record.future();
            }

            @Override
            public Future<Dialogue> say(Said said, Instant now) {
                throw new UnsupportedOperationException("there is one process");
            }

            @Override
            public Promises promises() {
                return new AllOurs();
            }
        };
    }

    private static Found known(State state) {
        return new Found(state, Dialogue.NONE);
    }

    private static CompletableFuture<HttpResponse<String>> posting(URI uri, String query, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri + "?" + query))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String post(URI uri, String query, String text) throws Exception {
        HttpResponse<String> response = posting(uri, query, text).get(30, TimeUnit.SECONDS);
        assertEquals(200, response.statusCode());
        return response.body();
    }

    private String nextSent() throws InterruptedException {
        return String.valueOf(sent.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void an_answer_is_returned_while_the_platform_waits() throws Exception {
        assertTrue(post(serve(fresh()), "now", "市科委牵头哪些任务").contains("14"));
        assertTrue(sent.isEmpty());
    }

    @Test
    void what_has_no_room_in_the_response_is_sent_after_it() throws Exception {
        URI uri = serve(fresh());

        assertTrue(post(uri, "buttons", "市科委牵头哪些任务").contains("14"));
        assertTrue(nextSent().startsWith("· 还有吗"));
    }

    @Test
    void an_answer_that_does_not_fit_is_sent_after_an_acknowledgement() throws Exception {
        assertEquals("ack", post(serve(fresh()), "long", "市科委牵头哪些任务"));
        assertTrue(nextSent().contains("14"));
    }

    @Test
    void the_acknowledgement_waits_a_moment_for_the_record_and_never_for_the_platforms_api() throws Exception {
        Promise<Delivery> never = Promise.promise();
        URI uri = serve(hanging(), (platform, channel, target, doc, key) -> {
            sent.add(PlainText.render(doc));
            return never.future();
        });

        assertEquals("ack", post(uri, "later", "市科委牵头哪些任务"));
        assertTrue(sent.isEmpty(), "nothing is sent before the record has spoken");
        records.take().complete(known(State.FIRST));
        assertTrue(nextSent().contains("14"));
        assertEquals("ack", post(uri, "later", "下一个截止还有几天"), "a call that hangs holds up nobody");
    }

    @Test
    void an_answer_that_is_late_is_sent_after_an_acknowledgement() throws Exception {
        URI uri = serve(hanging());

        assertEquals("ack", post(uri, "impatient", "市科委牵头哪些任务"));
        records.take().complete(known(State.FIRST));
        assertTrue(nextSent().contains("14"));
    }

    @Test
    void a_late_message_that_came_before_is_not_answered_again() throws Exception {
        URI uri = serve(hanging());
        assertEquals("ack", post(uri, "impatient", "第7项"));
        records.take().complete(known(State.DONE));
        assertEquals("ack", post(uri, "impatient", "市科委牵头哪些任务"));
        records.take().complete(known(State.FIRST));

        assertTrue(nextSent().contains("14"), "the first to be sent is the second");
    }

    @Test
    void where_only_the_response_reaches_the_person_it_is_answered_however_late_the_record() throws Exception {
        assertTrue(post(serve(hanging()), "nowhere", "市科委牵头哪些任务").contains("14"));
    }

    @Test
    void a_repeated_delivery_is_acknowledged_and_not_answered_also_after_a_restart() throws Exception {
        InMemoryInbox store = new InMemoryInbox();
        URI uri = serve(stored(store, 1_000));
        post(uri, "now", "市科委牵头哪些任务");
        post(uri, "later", "第7项");
        nextSent();

        for (URI again : List.of(uri, serve(stored(store, 1_000)))) {
            assertEquals("ack", post(again, "now", "市科委牵头哪些任务"));
            assertEquals("ack", post(again, "later", "第7项"));
        }
        post(uri, "later", "文号是多少");
        assertTrue(nextSent().contains("25"), "no answer was sent in between");
    }

    @Test
    void of_deliveries_that_race_one_is_answered() throws Exception {
        URI uri = serve(fresh());
        List<CompletableFuture<HttpResponse<String>>> racing = IntStream.range(0, 20)
                .mapToObj(i -> posting(uri, "now", "市科委牵头哪些任务"))
                .toList();
        int answered = 0;
        for (CompletableFuture<HttpResponse<String>> one : racing) {
            answered += one.get(30, TimeUnit.SECONDS).body().equals("ack") ? 0 : 1;
        }

        assertEquals(1, answered);
    }

    @Test
    void a_message_whose_answer_could_not_be_sent_is_answered_when_it_is_repeated() throws Exception {
        BlockingQueue<Delivery> outcomes = new LinkedBlockingQueue<>(
                List.of(new Delivery.Rejected(Delivery.Reason.SETUP, "60020"), new Delivery.Sent("")));
        URI uri = serve(fresh(), (platform, channel, target, doc, key) -> {
            sent.add(key);
            return Future.succeededFuture(outcomes.remove());
        });
        post(uri, "later", "第7项");
        String first = nextSent();
        String second = null;
        for (int i = 0; i < 1_000 && second == null; i++) {
            post(uri, "later", "第7项");
            second = sent.poll();
        }

        assertEquals(first, second);
    }

    @Test
    void what_is_on_no_record_is_answered_only_if_it_was_sent_since_the_start() throws Exception {
        URI uri = serve(hanging());

        assertTrue(post(uri, "unrecorded", "市科委牵头哪些任务").contains("14"));
        String replayed = post(uri, "old", "市科委牵头哪些任务");
        assertTrue(replayed.contains("重新启动") && replayed.contains("restarted"), replayed);
        assertFalse(replayed.contains("14"), replayed);
    }

    /** Takes everything up, and cannot tell whether it came before. */
    private Intake forgetful() {
        FaultyInbox inbox = new FaultyInbox(new InMemoryInbox());
        inbox.leave();
        return stored(inbox, 1_000);
    }

    @Test
    void where_nobody_knows_whether_it_came_before_a_question_is_answered_and_an_order_is_not_carried_out()
            throws Exception {
        URI uri = serve(forgetful());

        assertTrue(post(uri, "now", "市科委牵头哪些任务").contains("14"));
        String response = post(uri, "now", "!a");
        assertTrue(response.contains("出错了") && response.contains("Something failed"), response);
        assertEquals("ack", post(uri, "later", "!b"));
        assertTrue(nextSent().contains("出错了"));
        assertEquals(List.of(), orders.done());
    }

    @Test
    void an_order_is_carried_out_and_answered_as_a_question_is() throws Exception {
        URI uri = serve(fresh());

        assertEquals("done: !a", post(uri, "now", "!a"));
        assertEquals("ack", post(uri, "later", "!b"));
        assertEquals("done: !b", nextSent());
        assertEquals("ack", post(uri, "long", "!c"));
        assertEquals("done: !c", nextSent());
        assertEquals("done: !d", post(uri, "unrecorded", "!d"));
        assertEquals(List.of("!a", "!b", "!c", "!d"), orders.done());
    }

    @Test
    void an_order_that_takes_longer_than_the_platform_waits_is_answered_by_sending() throws Exception {
        URI uri = serve(fresh());

        assertEquals("ack", post(uri, "impatient", "!wait"));
        assertTrue(sent.isEmpty());
        orders.go();
        assertEquals("done: !wait", nextSent());
    }

    @Test
    void an_order_waits_for_the_record_even_where_only_the_response_reaches_the_person() throws Exception {
        URI uri = serve(hanging());
        CompletableFuture<HttpResponse<String>> response = posting(uri, "nowhere", "!wait");
        Promise<Found> record = records.take();

        // Its patience is over before that of a question which came later.
        assertTrue(post(uri, "nowhere", "市科委牵头哪些任务").contains("14"));
        record.complete(known(State.FIRST));
        orders.go();
        assertEquals("done: !wait", response.get(30, TimeUnit.SECONDS).body());
        assertEquals(List.of("!wait"), orders.done());
    }

    @Test
    void an_order_that_is_delivered_again_is_carried_out_once_also_after_a_restart() throws Exception {
        InMemoryInbox store = new InMemoryInbox();
        URI uri = serve(stored(store, 1_000));
        for (String way : List.of("now", "later", "unrecorded", "nowhere")) {
            post(uri, way, "!" + way);
        }
        assertEquals("done: !later", nextSent());

        for (URI again : List.of(uri, serve(stored(store, 1_000)))) {
            for (String way : List.of("now", "later", "unrecorded", "nowhere")) {
                assertEquals("ack", post(again, way, "!" + way));
            }
        }
        assertEquals("done: !last", post(uri, "now", "!last"));
        assertEquals(Set.of("!now", "!later", "!unrecorded", "!nowhere", "!last"), Set.copyOf(orders.done()));
        assertEquals(5, orders.done().size());
        assertTrue(sent.isEmpty());
    }

    @Test
    void of_deliveries_of_an_order_that_race_one_is_carried_out() throws Exception {
        URI uri = serve(fresh());
        List<CompletableFuture<HttpResponse<String>>> racing = IntStream.range(0, 20)
                .mapToObj(i -> posting(uri, i % 2 == 0 ? "now" : "unrecorded", "!a"))
                .toList();
        int answered = 0;
        for (CompletableFuture<HttpResponse<String>> one : racing) {
            answered += one.get(30, TimeUnit.SECONDS).body().equals("ack") ? 0 : 1;
        }

        assertEquals(1, answered);
        assertEquals(List.of("!a"), orders.done());
    }

    @Test
    void an_order_whose_answer_could_not_be_sent_is_not_carried_out_again() throws Exception {
        Intake intake = fresh();
        URI uri = serve(intake, (platform, channel, target, doc, key) -> {
            sent.add(PlainText.render(doc));
            return Future.succeededFuture(new Delivery.Rejected(Delivery.Reason.SETUP, "60020"));
        });
        post(uri, "later", "!a");
        assertEquals("done: !a", nextSent());
        post(uri, "later", "第7项");
        nextSent();

        Intake.Admission question = Intake.Admission.REPEATED;
        for (int i = 0; i < 1_000 && question == Intake.Admission.REPEATED; i++) {
            post(uri, "now", "文号是多少" + i);
            question = intake.admit(message("第7项"), NOW);
        }
        assertEquals(Intake.Admission.NEW, question, "the question is off the record");
        assertEquals("ack", post(uri, "later", "!a"));
        assertEquals(List.of("!a"), orders.done());
    }

    @Test
    void an_order_that_fails_is_answered_with_the_id_under_which_the_log_tells_of_it() throws Exception {
        HttpResponse<String> response = posting(serve(fresh()), "now", "!fail").get(30, TimeUnit.SECONDS);

        String id = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertTrue(response.body().contains(id), response::body);
        assertFalse(response.body().contains("store"), response::body);
    }

    @Test
    void who_orders_and_where_is_what_the_platform_proved() throws Exception {
        URI uri = serve(fresh());
        post(uri, "placed", "!a");
        nextSent();
        post(uri, "now", "!b");

        assertEquals(
                List.of(
                        new Asker("open", "u", new Place("open", "chat", "c"), "open:c:u"),
                        new Asker("open", "u", null, "open:c:u")),
                orders.askers());
    }

    @Test
    void who_orders_too_fast_is_told_so_and_nothing_is_done() throws Exception {
        URI uri = serve(stored(new InMemoryInbox(), 1));
        post(uri, "now", "!a");

        assertTrue(post(uri, "now", "!b").contains("太快"));
        assertEquals("ack", post(uri, "later", "!c"));
        assertEquals(List.of("!a"), orders.done());
    }

    @Test
    void the_end_waits_for_orders_that_were_acknowledged() throws Exception {
        URI uri = serve(fresh());
        post(uri, "later", "!wait");

        Future<Integer> end = servers().end(Duration.ofMinutes(1));
        assertFalse(end.isComplete());
        orders.go();
        assertEquals(0, end.await(20, TimeUnit.SECONDS));
        assertEquals("done: !wait", nextSent());
    }

    @Test
    void the_end_waits_for_answers_that_were_promised() throws Exception {
        Promise<Delivery> delivery = Promise.promise();
        URI uri = serve(hanging(), (platform, channel, target, doc, key) -> {
            sent.add(key);
            return delivery.future();
        });
        post(uri, "later", "第7项");

        Future<Integer> end = servers().end(Duration.ofMinutes(1));
        records.take().complete(known(State.FIRST));
        nextSent();
        assertFalse(end.isComplete());
        delivery.complete(new Delivery.Sent(""));
        assertEquals(0, end.await(20, TimeUnit.SECONDS));
    }

    @Test
    void the_end_tells_how_many_answers_are_lost() throws Exception {
        URI uri = serve(fresh(), (platform, channel, target, doc, key) -> {
            sent.add(key);
            return Promise.<Delivery>promise().future();
        });
        post(uri, "later", "第7项");
        nextSent();

        assertEquals(1, servers().end(Duration.ofMillis(50)).await(20, TimeUnit.SECONDS));
    }

    @Test
    void a_picture_gets_one_sentence_in_both_languages() throws Exception {
        assertEquals("ack", post(serve(fresh()), "wordless", "p1"));
        String sentence = nextSent();
        assertTrue(sentence.contains("文字") && sentence.contains("text"), sentence);
    }

    @Test
    void who_asks_too_fast_is_told_so_once() throws Exception {
        URI uri = serve(stored(new InMemoryInbox(), 1));
        assertFalse(post(uri, "now", "第7项").contains("太快"));
        assertTrue(post(uri, "now", "第8项").contains("太快"));
        assertEquals("ack", post(uri, "now", "第9项"));
    }

    @Test
    void meters_tell_what_was_not_taken() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new Meters(registry).notTaken("open", Intake.Admission.REPEATED);

        assertEquals(
                1,
                registry.get("planbot.messages.not.taken")
                        .tags("platform", "open", "why", "repeated")
                        .counter()
                        .count());
    }
}
