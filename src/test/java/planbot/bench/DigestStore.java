package planbot.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import planbot.answer.Language;
import planbot.bot.Audit;
import planbot.bot.SeedBot;
import planbot.cron.QuartzCron;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Subscriptions;
import planbot.digest.content.Composer;
import planbot.digest.notice.AdminNotices;
import planbot.digest.turn.Editor;
import planbot.digest.turn.Planning;
import planbot.platform.Channel;
import planbot.platform.Secret;
import planbot.platform.feishu.Feishu;
import planbot.platform.generic.Generic;
import planbot.remind.Planner;
import planbot.remind.PlatformPost;
import planbot.run.CalendarHolder;
import planbot.schedule.Schedule;
import planbot.schedule.Times;
import planbot.store.Database;
import planbot.store.SqlMutes;
import planbot.store.SqlOutbox;
import planbot.store.SqlSubscriptions;

/** A data folder whose subscriptions and waiting digests are planbot's own work, though no planbot runs on it. */
final class DigestStore implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Digests of a few tasks to a few dozen. */
    static final List<String> UNITS = List.of("市科委", "市教委", "市经信委", "市发展改革委", "市财政局");
    /** Digests that are one message on every platform. */
    static final List<String> TASKS = List.of("第3项", "第7项", "第12项", "第18项");

    private static final Map<String, String> FEISHU =
            Map.of("api", "https://open.feishu.cn", "botOpenId", "", "freshness", "28800");
    private static final Map<String, Secret> FEISHU_SECRETS = Map.of(
            "appId", new Secret("cli_demo"),
            "appSecret", new Secret("demo-app-secret"),
            "verificationToken", new Secret("demo-verification-token"));
    private static final Map<String, Secret> GENERIC_SECRETS = Map.of(
            "secret", new Secret("demo-generic-secret-0123456789"), "postUrl", new Secret("https://example.org/post"));

    private final Database database;
    private final Stopwatch stopwatch = new Stopwatch();
    private final Subscriptions subscriptions;
    private final Planner planner;
    private String basis = "bench";

    /** @param url of H2; what is written to fill a store need not reach the disk at once */
    private DigestStore(String url) {
        database = Database.open(url, new SimpleMeterRegistry());
        subscriptions = stopwatch.around(Subscriptions.class, new SqlSubscriptions(database.source()));
        PlatformPost post = new PlatformPost(Map.of(
                "feishu", new Feishu().open(new Channel("feishu", FEISHU, FEISHU_SECRETS)),
                "generic", new Generic().open(new Channel("generic", Map.of(), GENERIC_SECRETS))));
        CalendarHolder calendar = new CalendarHolder(Path.of("conf/workdays.csv"), () -> {});
        Planning planning = new Planning(new Times(new QuartzCron(Duration.ofMinutes(10))), Duration.ofHours(12));
        planner = new Planner(
                subscriptions,
                new SqlMutes(database.source()),
                stopwatch.around(planbot.digest.Outbox.class, new SqlOutbox(database.source())),
                now -> 0,
                () -> new Planner.Office(
                        new Editor(new Composer(SeedBot.SHELF, calendar.current()), calendar.current(), planning, post),
                        new AdminNotices(List.of(), post, ZONE),
                        basis));
    }

    /** As planbot itself opens it. */
    static DigestStore durable(Path folder) {
        return new DigestStore(url(folder) + ";WRITE_DELAY=0");
    }

    /** To be filled fast. */
    static DigestStore toFill(Path folder) {
        return new DigestStore(url(folder));
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("planbot") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    Stopwatch stopwatch() {
        return stopwatch;
    }

    /** One for each of so many places of a channel, due at a time and then daily at the same. */
    void subscribe(int places, String channel, List<String> filters, Instant due) {
        String kind = channel.equals("feishu") ? "chat" : "webhook";
        LocalTime at = LocalTime.ofInstant(due, ZONE);
        for (int i = 0; i < places; i++) {
            Order order = new Order(
                    new Schedule.Daily(at),
                    ZONE,
                    filters.get(i % filters.size()),
                    Order.DEFAULT_HORIZON,
                    Order.Scope.FULL,
                    Order.WhenEmpty.SEND,
                    null,
                    Language.ZH);
            subscriptions.add(
                    new Subscriptions.Draft("", new Place(channel, kind, "oc_bench_" + i), order, due, basis),
                    new Audit.Entry(due, "bench", "subscribed", "bench"));
        }
    }

    /** Plans what is due at a time, which may be one to come: until then nothing of it is sent. Returns how many rows. */
    int pass(Instant now) {
        return planner.pass(now, () -> {});
    }

    /** From now on times are worked out from another plan. */
    void newBasis() {
        basis = basis + "+";
    }

    @Override
    public void close() {
        database.close();
    }
}
