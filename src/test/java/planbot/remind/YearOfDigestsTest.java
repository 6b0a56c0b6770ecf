package planbot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.platform.parts.Sha256;
import planbot.store.Database;

/** A year of every sort of subscription, with all that happens to a process and its clock in a year, in seconds. */
class YearOfDigestsTest {
    private static final Instant START = Instant.parse("2016-05-01T00:00:00Z");
    private static final Instant END = Instant.parse("2017-05-01T00:00:00Z");
    private static final Pattern TOLD = Pattern.compile("错过了 ([0-9]+) 份");

    private final KnownThen world = new KnownThen();
    private final ByHand hand = new ByHand(world, START);
    private final Database database = Database.open("jdbc:h2:mem:year", new SimpleMeterRegistry());
    private final Machine machine = new Machine(database.source(), world, START);
    private Random random = new Random(0);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void every_digest_of_a_year_comes_to_what_was_promised(long seed) {
        random = new Random(seed);
        Wishes.all().forEach(machine::subscribe);
        live();
        compare();
    }

    /** Nobody needs to wake it: its own timers are enough. */
    @Test
    void each_digest_is_sent_in_the_second_it_is_due() {
        Wishes.all().forEach(machine::subscribe);
        machine.wake();
        machine.timers.turn(Duration.ofDays(3).minusMinutes(1));
        hand.look(machine.now());
        List<Receipt> receipts = machine.outbox.receipts(null, START, machine.now(), 1_000);
        receipts.forEach(receipt -> {
            Instant settled = Objects.requireNonNull(receipt.settled(), receipt::toString);
            Wish wish = Wishes.named(receipt.place().address());
            Instant due = ByHand.loud(wish, receipt.planned());
            boolean atOnce = !settled.isBefore(receipt.planned())
                    && Duration.between(due, settled).compareTo(Duration.ofSeconds(1)) <= 0;
            assertTrue(atOnce, () -> due + " " + receipt);
        });
        assertEquals(
                hand.between(START, machine.now()),
                receipts.stream().map(Receipt::planned).distinct().sorted().toList());
    }

    private void live() {
        // Each moves what comes next, and nothing else happens before that comes.
        Deque<Event> news = new ArrayDeque<>(List.of(
                new Event("2016-08-15T03:00:00Z", () -> world.move(7, "2016-08-24", "2016-09-30", "2016-11-15")),
                new Event("2016-11-03T03:00:00Z", () -> world.move(2, "2016-11-12", "2016-12-15", "2017-03-01")),
                new Event("2016-12-30T12:00:00Z", world::announce),
                new Event("2017-01-16T03:00:00Z", () -> world.move(7, "2017-01-26", "2017-02-08")),
                new Event("2017-03-20T03:00:00Z", () -> world.move(7, "2017-03-31", "2017-04-03"))));
        while (machine.now().isBefore(END)) {
            Instant until = machine.now().plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
            if (!news.isEmpty() && news.element().at().isBefore(until)) {
                walk(news.element().at());
                news.remove().happens().run();
                walk(machine.now().plus(Duration.ofDays(4)));
            } else {
                walk(until);
                trouble();
            }
        }
        walk(machine.now().plus(Duration.ofDays(2)));
    }

    private record Event(Instant at, Runnable happens) {
        Event(String at, Runnable happens) {
            this(Instant.parse(at), happens);
        }
    }

    /** Nothing happens but time. */
    private void walk(Instant until) {
        while (machine.now().isBefore(until)) {
            Instant now = machine.now();
            Instant half = now.plus(Duration.ofHours(12));
            Instant end = half.isBefore(until) ? half : until;
            NavigableSet<Instant> coming = new TreeSet<>(hand.between(now, end));
            coming.add(end);
            while (machine.now().isBefore(end)) {
                coming.addAll(hand.waitedFor());
                Instant next = coming.higher(machine.now());
                // Timers are set for no longer than this.
                Duration more = Duration.ofSeconds(30 + random.nextInt(20));
                machine.jump(Duration.between(machine.now(), next).plus(more));
                hand.look(machine.now());
            }
        }
    }

    private void trouble() {
        Duration minutes = Duration.ofMinutes(1 + random.nextInt(90));
        Duration hours = Duration.ofMinutes(random.nextInt(30 * 60));
        Duration days = Duration.ofMinutes(random.nextInt(6 * 24 * 60));
        switch (random.nextInt(10)) {
            case 0, 1 -> down(minutes);
            case 2, 3 -> down(hours);
            case 4 -> down(days);
            case 5 -> set(minutes);
            case 6 -> set(minutes.negated());
            case 7 -> set(hours.negated());
            case 8 -> set(random.nextBoolean() ? days : days.negated());
            default -> down(Duration.ZERO);
        }
    }

    private void down(Duration time) {
        machine.down(time);
        hand.look(machine.now());
    }

    private void set(Duration by) {
        machine.timers.set(by);
        machine.jump(Duration.ofSeconds(40));
        if (by.isNegative()) {
            hand.back(machine.now());
        } else {
            hand.look(machine.now());
        }
    }

    private void compare() {
        List<Receipt> receipts = machine.outbox.receipts(
                null, START.minus(Duration.ofDays(60)), END.plus(Duration.ofDays(60)), 1_000_000);
        Map<String, String> expected = new TreeMap<>();
        hand.fates()
                .forEach((key, fate) -> expected.put(
                        key.wish() + " " + key.planned(),
                        fate.status
                                + (fate.status != Status.MISSED && fate.status != Status.MERGED && isLate(fate)
                                        ? " 补发"
                                        : "")));
        Map<String, String> there = new TreeMap<>();
        for (Receipt receipt : receipts) {
            if (receipt.subscription() != 0) {
                String digest = receipt.place().address() + " " + receipt.planned();
                String late = receipt.timing() == Row.Timing.LATE ? " 补发" : "";
                String twice = there.put(digest, receipt.status() + late);
                assertEquals(null, twice, digest);
            }
        }
        assertEquals(otherThan(there, expected), otherThan(expected, there));
        letters(receipts);
        notices();
    }

    /** A digest that is not sent is not marked as late. */
    private static boolean isLate(ByHand.Fate fate) {
        return fate.late && fate.status != Status.SKIPPED;
    }

    /** What is otherwise in one than in the other. */
    private static String otherThan(Map<String, String> other, Map<String, String> one) {
        return one.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.get(entry.getKey())))
                .map(Map.Entry::toString)
                .collect(Collectors.joining("\n"));
    }

    /** One message for each that was sent, and none for any other. */
    private void letters(List<Receipt> receipts) {
        Map<String, List<String>> letters = new HashMap<>();
        machine.mail.letters.forEach(letter ->
                letters.computeIfAbsent(letter.key(), none -> new ArrayList<>()).add(letter.text()));
        int sent = 0;
        for (Receipt receipt : receipts) {
            String row = receipt.subscription() + " " + receipt.place().key() + " " + receipt.period();
            List<String> texts = letters.getOrDefault(Sha256.hex(row).substring(0, 24) + "-0p", List.of());
            assertEquals(receipt.status() == Status.SENT ? 1 : 0, texts.size(), row + " " + receipt);
            sent += texts.size();
            if (receipt.subscription() != 0 && receipt.status() == Status.SENT) {
                assertEquals(receipt.timing() == Row.Timing.LATE, texts.get(0).contains("补发"), texts.get(0));
            }
        }
        assertEquals(sent, machine.mail.letters.size());
        assertTrue(sent > 2_000, "only " + sent);
    }

    /** The admins are told how many were missed each time, and of each that was given up. */
    private void notices() {
        int missed = 0;
        int dead = 0;
        for (String text : machine.mail.texts("admins")) {
            Matcher found = TOLD.matcher(text);
            missed += found.find() ? Integer.parseInt(found.group(1)) : 0;
            dead += text.contains("提醒没有发出") ? 1 : 0;
        }
        assertEquals(hand.missed(), missed);
        assertEquals(hand.dead(), dead);
        assertTrue(missed > 0);
    }
}
