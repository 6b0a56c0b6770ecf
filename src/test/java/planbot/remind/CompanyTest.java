package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.schedule.Schedule;
import planbot.store.Database;
import planbot.store.Postgres;
import planbot.store.Server;

/** Whatever becomes of instances on one store, every digest is planned once, sent by one of them, and no faster than allowed. */
class CompanyTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int GROUPS = 4;

    private final List<Database> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    private DataSource opened(Database store) {
        open.add(store);
        return store.source();
    }

    /** Each place in the company has a pool of its own. */
    private IntFunction<DataSource> inMemory(String name) {
        String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        List<DataSource> pools = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pools.add(opened(Database.open(url, new SimpleMeterRegistry())));
        }
        return joined -> pools.get(joined % 3);
    }

    private IntFunction<DataSource> onServer() {
        Server server = Postgres.empty();
        List<DataSource> pools = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pools.add(opened(Database.onServer(server, new SimpleMeterRegistry())));
        }
        return joined -> pools.get(joined % 3);
    }

    private static Order everyTenMinutes() {
        return new Order(
                new Schedule.Cron("0 0/10 * * * ?"),
                Post.ZONE,
                "市科委牵头",
                30,
                Order.Scope.FULL,
                Order.WhenEmpty.SEND,
                null,
                Language.ZH);
    }

    private static Duration clock(Random random) {
        return Duration.ofMillis(random.nextInt(10_000) - 5_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void on_h2(long seed) {
        live(inMemory("company-" + seed), seed, Duration.ofMinutes(31));
    }

    @Test
    void on_postgresql() {
        live(onServer(), 5, Duration.ofMinutes(21));
    }

    private void live(IntFunction<DataSource> stores, long seed, Duration time) {
        Random random = new Random(seed);
        Company company = new Company(stores, random);
        for (int i = 0; i < 3; i++) {
            company.join(clock(random));
        }
        Map<String, Instant> ordered = new TreeMap<>();
        Instant end = company.timers.now().plus(time);
        int killed = 0;
        while (company.timers.now().isBefore(end)) {
            company.timers.turn(Duration.ofMillis(random.nextInt(20_000)));
            Company.Member any = company.members.get(random.nextInt(company.members.size()));
            int what = random.nextInt(12);
            if (ordered.size() < 2 * GROUPS) {
                String kind = ordered.size() % 2 == 0 ? "keyed" : "plain";
                Place place = new Place("strict", kind, "g" + ordered.size());
                any.subscribe(place, everyTenMinutes());
                ordered.put(place.key(), any.now());
            } else if (what == 0 && company.members.size() > 1) {
                any.kill();
                killed++;
            } else if (what < 3 && company.members.size() < 3) {
                company.join(clock(random));
            } else if (what == 4) {
                any.standStill(Duration.ofSeconds(random.nextInt(200)));
            } else if (what == 5) {
                any.basis = "revision " + random.nextInt(3);
            }
        }
        assertTrue(killed > 0, "nobody was killed");
        company.join(Duration.ZERO);
        company.timers.turn(Duration.ofMinutes(9));

        Instant last = end.minus(Duration.ofMinutes(1));
        List<Receipt> receipts = company.members.get(0).outbox.receipts(null, Instant.EPOCH, last, 10_000).stream()
                .filter(receipt -> receipt.subscription() > 0)
                .toList();
        assertEquals(expected(ordered, last), planned(receipts));
        receipts.forEach(CompanyTest::assertWell);
        assertRates(company.platform);
        company.platform.shown().forEach((message, times) -> assertEquals(1, times, message));
        long sent = receipts.stream()
                .filter(receipt -> receipt.status() == Status.SENT)
                .count();
        assertTrue(sent > receipts.size() / 2, sent + " of " + receipts.size());
    }

    /** Each ten minutes from the order on. */
    private static Map<String, List<Instant>> expected(Map<String, Instant> ordered, Instant last) {
        Map<String, List<Instant>> expected = new TreeMap<>();
        ordered.forEach((place, at) -> {
            List<Instant> times = new ArrayList<>();
            long ten = TEN_MINUTES.toSeconds();
            Instant next = Instant.ofEpochSecond((at.getEpochSecond() / ten + 1) * ten);
            while (next.isBefore(last)) {
                times.add(next);
                next = next.plus(TEN_MINUTES);
            }
            expected.put(place, times);
        });
        return expected;
    }

    private static Map<String, List<Instant>> planned(List<Receipt> receipts) {
        Map<String, List<Instant>> planned = receipts.stream()
                .collect(Collectors.groupingBy(
                        receipt -> receipt.place().key(),
                        TreeMap::new,
                        Collectors.mapping(Receipt::planned, Collectors.toList())));
        planned.values().forEach(times -> times.sort(null));
        return planned;
    }

    /** On time, and sent; where the platform does not know a message again, it may be that nobody knows. */
    private static void assertWell(Receipt receipt) {
        assertEquals(Row.Timing.ON_TIME, receipt.timing());
        boolean keyed = receipt.place().kind().equals("keyed");
        assertTrue(
                receipt.status() == Status.SENT || !keyed && receipt.status() == Status.UNKNOWN,
                () -> receipt.place().kind() + " " + receipt.status() + " "
                        + receipt.outcome().why());
    }

    private static void assertRates(StrictPlatform platform) {
        int most = StrictPlatform.LIMIT.messages();
        platform.calls().forEach((kind, times) -> {
            assertTrue(times.size() > most, kind);
            for (int i = most; i < times.size(); i++) {
                Duration stretch = Duration.between(times.get(i - most), times.get(i));
                assertTrue(stretch.compareTo(StrictPlatform.LIMIT.per()) >= 0, () -> kind + " within " + stretch);
            }
        });
    }

    @Test
    void those_who_know_another_plan_do_not_replan_for_ever_what_others_have_planned() {
        Company company = new Company(inMemory("bases"), new Random(1));
        company.join(Duration.ZERO);
        Company.Member other = company.join(Duration.ZERO);
        other.basis = "revision 2";
        for (int i = 0; i < GROUPS; i++) {
            other.subscribe(new Place("strict", "keyed", "g" + i), everyTenMinutes());
        }
        company.timers.turn(Duration.ofSeconds(10));
        int settled = company.replanned();
        company.timers.turn(Duration.ofMinutes(5));
        assertEquals(settled, company.replanned());
        assertTrue(settled <= 2, "replanned " + settled + " times");
    }

    @Test
    void what_is_ordered_from_one_is_planned_in_time_by_another() {
        Company company = new Company(inMemory("ordered"), new Random(1));
        company.join(Duration.ZERO);
        Company.Member other = company.join(Duration.ZERO);
        company.timers.turn(Duration.ofMinutes(9).plusSeconds(58));
        other.subscribe(new Place("strict", "keyed", "g"), everyTenMinutes());
        company.timers.turn(Duration.ofSeconds(4));
        assertEquals(
                1,
                other.outbox.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void a_planner_that_dies_is_replaced_after_its_lease() {
        Company company = new Company(inMemory("dies"), new Random(1));
        Company.Member first = company.join(Duration.ZERO);
        Company.Member second = company.join(Duration.ZERO);
        first.subscribe(new Place("strict", "keyed", "g"), everyTenMinutes());
        company.timers.turn(Duration.ofMinutes(9).plusSeconds(59));
        first.kill();
        company.timers.turn(Duration.ofSeconds(10));
        assertEquals(Map.of(), second.outbox.counts());
        company.timers.turn(Duration.ofSeconds(8));
        assertEquals(
                1,
                second.outbox.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void what_a_killed_one_was_sending_is_sent_by_another_after_its_lease() {
        Company company = new Company(inMemory("sending"), new Random(1));
        Company.Member first = company.join(Duration.ZERO);
        Company.Member second = company.join(Duration.ZERO);
        first.subscribe(new Place("strict", "keyed", "g"), everyTenMinutes());
        company.timers.turn(TEN_MINUTES);
        first.kill();
        company.timers.turn(Duration.ofSeconds(89));
        assertEquals(Map.of(Status.WAITING, 1L), second.outbox.counts());
        company.timers.turn(Duration.ofSeconds(6));
        assertEquals(Map.of(Status.SENT, 1L), second.outbox.counts());
        assertEquals(
                2, company.platform.calls().getOrDefault("keyed", List.of()).size());
        assertEquals(List.of(1), List.copyOf(company.platform.shown().values()));
    }
}
