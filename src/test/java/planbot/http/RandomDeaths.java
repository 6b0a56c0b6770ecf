package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import planbot.fakes.HandTurnedClock;

/** Messages come and are repeated at random to two planbots, which are killed at random and started again. */
final class RandomDeaths implements MortalPlanbot.Heard {
    private static final List<String> TEXTS = List.of("市科委牵头哪些任务", "还有吗", "那教委呢", "第7项", "!");
    private static final List<String> WAYS = List.of("now", "later", "never", "nowhere");
    private static final Duration LEASE_AND_MORE = Duration.ofSeconds(13);

    private final Random random;
    private final HandTurnedClock clock;
    private final Starting starting;
    private final List<MortalPlanbot> instances = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> unanswered = new ArrayList<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> carriedOut = new ConcurrentHashMap<>();
    /** What was sent by one that was killed before it could be put on record. */
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

    private record Message(String id, String way, String text) {}

    /** Starts an instance. */
    interface Starting {
        MortalPlanbot start(MortalPlanbot.Heard heard) throws Exception;
    }

    RandomDeaths(Random random, HandTurnedClock clock, Starting starting) {
        this.random = random;
        this.clock = clock;
        this.starting = starting;
    }

    @Override
    public void sent(MortalPlanbot by, String key, String text) {
        String id = key.substring(key.indexOf(':') + 1);
        answered(id);
        if (by.death() == Moment.SENT) {
            doubtful.add(id);
        }
    }

    @Override
    public void carriedOut(String order) {
        count(carriedOut, order.substring(1));
    }

    private void answered(String id) {
        count(answers, id);
    }

    private static void count(Map<String, AtomicInteger> counts, String id) {
        counts.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
    }

    private static int counted(Map<String, AtomicInteger> counts, String id) {
        return counts.getOrDefault(id, new AtomicInteger()).get();
    }

    void run(int steps) throws Exception {
        instances.add(starting.start(this));
        instances.add(starting.start(this));
        for (int i = 0; i < steps; i++) {
            step();
            settle();
        }
        for (MortalPlanbot instance : instances) {
            instance.dieLater(Moment.NEVER);
        }
        end();
        for (Message message : messages) {
            String id = message.id();
            int most = doubtful.contains(id) ? 2 : 1;
            int times = counted(answers, id);
            assertTrue(times >= 1 && times <= most, () -> message + " was answered " + times + " times");
            assertTrue(counted(carriedOut, id) <= 1, () -> message + " was carried out more than once");
        }
    }

    private void step() throws Exception {
        int kind = random.nextInt(10);
        if (kind < 5 || messages.isEmpty()) {
            String id = "m" + messages.size();
            String text = pick(TEXTS);
            Message message = new Message(id, pick(WAYS), text.equals("!") ? "!" + id : text);
            messages.add(message);
            deliver(message);
        } else if (kind < 7) {
            Message message = pick(messages);
            // Who is told that it has come does not bring it again; where only a response reaches him, he would miss
            // it.
            if (!message.way().equals("nowhere") || counted(answers, message.id()) > 0) {
                deliver(message);
            }
        } else if (kind < 9) {
            MortalPlanbot doomed = pick(instances);
            doomed.dieLater(pick(Arrays.asList(Moment.values())));
        } else {
            clock.turn(Duration.ofSeconds(random.nextInt(6)));
            look();
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void deliver(Message message) throws Exception {
        Optional<String> response = pick(instances).deliver(message.way(), message.id() + " " + message.text());
        if (response.isEmpty()) {
            unanswered.add(message);
        } else {
            unanswered.remove(message);
            if (!response.get().equals("ack")) {
                answered(message.id());
            }
        }
    }

    private int look() throws Exception {
        int found = 0;
        for (MortalPlanbot instance : instances) {
            found += instance.look();
        }
        return found;
    }

    /** Waits until all is done that can be, and starts those again that were killed. */
    private void settle() throws Exception {
        for (int i = 0; i < instances.size(); i++) {
            instances.get(i).rest();
            if (instances.get(i).isDead()) {
                instances.set(i, starting.start(this));
            }
        }
    }

    private void end() throws Exception {
        for (int i = 0; i < 100; i++) {
            settle();
            clock.turn(LEASE_AND_MORE);
            int found = look();
            for (Message message : List.copyOf(unanswered)) {
                deliver(message);
            }
            if (found == 0 && unanswered.isEmpty()) {
                return;
            }
        }
        assertEquals(List.of(), unanswered, "what was brought again and again");
    }
}
