package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import planbot.command.exports.SigningKeys;
import planbot.digest.Outbox;
import planbot.digest.Outbox.Claim;
import planbot.digest.Outbox.Settlement;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.TaskFacts;
import planbot.progress.Report;

/** What several instances do on one store at the same moment comes out as if they had done it one after another. */
abstract class RacesKit extends OutboxBench {
    private static final int INSTANCES = 4;

    abstract DataSource source();

    @Override
    Subscriptions subscriptions() {
        return new SqlSubscriptions(source());
    }

    @Override
    Outbox outbox() {
        return new SqlOutbox(source());
    }

    private static Place place(int number) {
        return new Place("feishu", "chat", "oc_" + number);
    }

    @Test
    void subscriptions_have_a_number_each_without_a_gap() throws Exception {
        Set<Long> numbers = new TreeSet<>();
        Race.of(
                        INSTANCES,
                        instance -> () -> IntStream.range(0, 5)
                                .mapToObj(i -> subscribe().number())
                                .toList())
                .forEach(numbers::addAll);
        assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(), numbers.stream().toList());
    }

    @Test
    void reports_have_a_number_each_without_a_gap() throws Exception {
        Report draft =
                new Report(0, "seed", 7, Report.Kind.DONE, null, null, "", new Report.By("市科委", "feishu:ou_1", NOW), 0);
        Set<Long> numbers = new TreeSet<>();
        Race.of(
                        INSTANCES,
                        instance -> () -> IntStream.range(0, 5)
                                .mapToObj(i -> new SqlReports(source())
                                        .add(draft, ENTRY)
                                        .id())
                                .toList())
                .forEach(numbers::addAll);
        assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(), numbers.stream().toList());
    }

    @Test
    void a_turn_that_all_of_them_work_out_is_written_by_one() throws Exception {
        List<Outbox.Turn> turns = IntStream.range(0, 10)
                .mapToObj(i -> subscribe())
                .map(read -> turn(read, row(read.number(), HERE, "9:00", Status.WAITING)))
                .toList();
        Row notice = row(0, THERE, "told", Status.WAITING);
        List<Integer> written = Race.of(INSTANCES, instance -> () -> {
            List<Outbox.Turn> mine = new ArrayList<>(turns);
            Collections.shuffle(mine, new Random(instance));
            return outbox().plan(mine, some -> some.isEmpty() ? List.of() : List.of(notice));
        });
        assertEquals(11, written.stream().mapToInt(Integer::intValue).sum());
        assertEquals(Map.of(Status.WAITING, 11L), outbox().counts());
    }

    @Test
    void a_notice_that_all_of_them_write_is_there_once() throws Exception {
        List<Boolean> added = Race.of(INSTANCES, instance -> () -> outbox().add(row(0, HERE, "r7", Status.WAITING)));
        assertEquals(1, Collections.frequency(added, true));
        assertEquals(Map.of(Status.WAITING, 1L), outbox().counts());
    }

    @Test
    void what_replaces_what_was_missed_is_there_once() throws Exception {
        Subscription read = subscribe();
        outbox().add(row(read.number(), HERE, "9:00", Status.MISSED));
        Race.of(
                INSTANCES,
                instance -> () -> outbox().plan(List.of(turn(read, row(read.number(), HERE, "9:00", Status.WAITING)))));
        assertEquals(Map.of(Status.WAITING, 1L), outbox().counts());
    }

    @Test
    void a_task_that_all_of_them_mute_is_muted_once() throws Exception {
        SqlMutes mutes = new SqlMutes(source());
        TaskFacts facts = new TaskFacts(7, "年底前", List.of(), List.of("市科委"), false);
        Race.of(INSTANCES, instance -> () -> {
            mutes.mute(HERE, "seed", facts, ENTRY);
            return true;
        });
        assertEquals(List.of(facts), mutes.at(HERE, "seed"));
    }

    @Test
    void a_key_that_is_renewed_by_all_of_them_is_one_key_for_all() throws Exception {
        SigningKeys keys = new SqlSigningKeys(source());
        Race.of(INSTANCES, instance -> () -> {
            keys.renew(SigningKeys.Purpose.FEED, ENTRY);
            return true;
        });
        List<String> seen =
                Race.of(INSTANCES, instance -> () -> HexFormat.of().formatHex(keys.of(SigningKeys.Purpose.FEED)));
        assertEquals(1, Set.copyOf(seen).size());
    }

    @Test
    void what_is_old_is_forgotten_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox().add(row(1, place(i), "" + i, i % 2 == 0 ? Status.SKIPPED : Status.MISSED));
        }
        List<Integer> forgotten = Race.of(INSTANCES, instance -> () -> outbox().forget(minutes(1), 15));
        assertEquals(20, forgotten.stream().mapToInt(Integer::intValue).sum());
        assertEquals(Map.of(), outbox().counts());
    }

    @Test
    void whatever_they_do_at_once_nothing_is_counted_twice_or_sent_by_two() throws Exception {
        for (int i = 0; i < 12; i++) {
            subscribe();
        }
        List<List<Long>> sent = Race.of(INSTANCES, instance -> () -> work(instance));
        List<Long> all = sent.stream().flatMap(List::stream).toList();
        assertEquals(Set.copyOf(all).size(), all.size());
        List<Receipt> receipts = outbox().receipts(null, Instant.EPOCH, minutes(9_999), 10_000);
        Map<Status, Long> counted = new EnumMap<>(Status.class);
        receipts.forEach(receipt -> counted.merge(receipt.status(), 1L, Long::sum));
        assertEquals(counted, outbox().counts());
        assertEquals(all.size(), counted.getOrDefault(Status.SENT, 0L));
        assertTrue(all.size() > 20, "sent: " + all.size());
    }

    /** Plans, sends and settles as an instance does. Returns what it was first to settle as sent. */
    private List<Long> work(int instance) {
        Random random = new Random(instance);
        String sender = "instance " + instance;
        List<Long> sent = new ArrayList<>();
        for (int round = 1; round <= 8; round++) {
            int minute = round * 10;
            List<Outbox.Turn> turns = subscriptions().due(minutes(minute), 100).stream()
                    .map(due -> new Outbox.Turn(
                            due,
                            List.of(row(due.number(), place((int) due.number()), "p" + due.next(), Status.WAITING)),
                            due.state(),
                            minutes(minute + 5),
                            "later"))
                    .toList();
            outbox().plan(turns);
            List<Claim> claims =
                    new ArrayList<>(outbox().claim(sender, minutes(minute), minutes(minute + 2), List.of(), 8));
            Collections.shuffle(claims, random);
            List<Settlement> settlements = claims.stream()
                    .map(claim -> settlement(claim, ended(random.nextInt(4) == 0 ? Status.DEAD : Status.SENT)))
                    .toList();
            Set<Long> held = outbox().settle(sender, settlements);
            settlements.stream()
                    .filter(one -> held.contains(one.id()))
                    .filter(one -> ((Outbox.End.Ended) one.end()).status() == Status.SENT)
                    .forEach(one -> sent.add(one.id()));
        }
        return sent;
    }
}
