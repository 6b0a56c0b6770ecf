package planbot.remind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planbot.digest.Order.Scope;
import planbot.digest.Order.WhenEmpty;
import planbot.digest.Status;
import planbot.plan.Task;
import planbot.schedule.Schedule;

/** What should become of every digest of the year, worked out by hand from what was promised. */
final class ByHand {
    private static final Duration CATCH_UP = Duration.ofHours(12);
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Duration GIVE_UP = Duration.ofHours(24);

    private final Map<Key, Fate> fates = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> known = new HashMap<>();
    private final KnownThen world;
    private Instant last;
    private static final Duration LONGEST_WAIT = Duration.ofHours(25);

    private int missed;
    private final Set<Instant> dead = new HashSet<>();

    /** One digest of a wish. */
    record Key(String wish, Instant planned) {}

    /** What becomes of it; {@code news} is what its group knows then. */
    static final class Fate {
        final Wish wish;
        Status status;
        final boolean late;
        Instant loud;
        final Map<String, Integer> news;

        Fate(Wish wish, Status status, boolean late, Instant loud, Map<String, Integer> news) {
            this.wish = wish;
            this.status = status;
            this.late = late;
            this.loud = loud;
            this.news = news;
        }
    }

    ByHand(KnownThen world, Instant start) {
        this.world = world;
        this.last = start;
    }

    Map<Key, Fate> fates() {
        return fates;
    }

    /** How many digests the admins were to be told of that were missed. */
    int missed() {
        return missed;
    }

    /** How often the admins were to be told that some were given up: once an hour at most. */
    int dead() {
        return dead.size();
    }

    /** When the next ones come up to a time, as things are. */
    List<Instant> between(Instant after, Instant upTo) {
        return Wishes.all().stream()
                .flatMap(wish -> wish.between(after, upTo, world).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The ends of quiet hours that digests wait for. */
    List<Instant> waitedFor() {
        return fates.values().stream()
                .filter(fate -> fate.status == Status.WAITING)
                .map(fate -> fate.loud)
                .toList();
    }

    /** The clock is at a time, and planbot looks at it. */
    void look(Instant now) {
        for (Wish wish : Wishes.all()) {
            come(wish, wish.between(last, now, world), now);
        }
        last = now;
        send(now);
    }

    /** The clock was set back, and planbot looks at it. */
    void back(Instant now) {
        last = now;
        send(now);
    }

    private void come(Wish wish, List<Instant> times, Instant now) {
        for (int i = 0; i < times.size(); i++) {
            Instant at = times.get(i);
            boolean newest = i == times.size() - 1;
            boolean young = !at.plus(CATCH_UP).isBefore(now);
            boolean sent = newest && young;
            boolean stoodFor = young && !newest;
            Instant read = loud(wish, now);
            Map<String, Integer> items = items(wish, read);
            boolean overtaken = sent
                    && !(wish.schedule() instanceof Schedule.ByDue)
                    && !wish.between(now, read, world).isEmpty();
            Status status = overtaken || stoodFor ? Status.MERGED : sent ? status(wish, items) : Status.MISSED;
            Map<String, Integer> news = new HashMap<>(known.getOrDefault(wish.name(), Map.of()));
            news.putAll(items);
            boolean late = at.plus(GRACE).isBefore(now);
            put(new Key(wish.name(), at), new Fate(wish, status, late, read, news));
        }
    }

    private void put(Key key, Fate fate) {
        Fate there = fates.get(key);
        boolean passedOver = there != null && (there.status == Status.MISSED || there.status == Status.MERGED);
        if (there == null || passedOver && fate.status == Status.WAITING) {
            fates.remove(key);
            fates.put(key, fate);
            missed += fate.status == Status.MISSED ? 1 : 0;
        }
    }

    private Status status(Wish wish, Map<String, Integer> items) {
        if (wish.whenEmpty() == WhenEmpty.SEND || wish.schedule() instanceof Schedule.ByDue) {
            return Status.WAITING;
        }
        Map<String, Integer> before = known.getOrDefault(wish.name(), Map.of());
        boolean anything = wish.scope() == Scope.FULL
                ? !items.isEmpty()
                : items.entrySet().stream()
                        .anyMatch(item -> item.getValue() < before.getOrDefault(item.getKey(), Integer.MAX_VALUE));
        return anything ? Status.WAITING : Status.SKIPPED;
    }

    /** Due dates with how near they are: 0 overdue, 1 within three working days, 2 within the horizon. */
    private Map<String, Integer> items(Wish wish, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, wish.zone());
        Map<String, Integer> items = new HashMap<>();
        for (Task task : world.tasks(wish.unit())) {
            for (LocalDate due : KnownThen.dates(task)) {
                int near = due.isBefore(today) ? 0 : workdays(today, due) <= 3 ? 1 : 2;
                if (near < 2 || !due.isAfter(today.plusDays(wish.horizon()))) {
                    items.put(task.number() + " " + due, near);
                }
            }
        }
        return items;
    }

    private long workdays(LocalDate today, LocalDate due) {
        return today.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(world::isWorkday)
                .limit(4)
                .count();
    }

    private void send(Instant now) {
        for (Fate fate : fates.values()) {
            // No wait is as long: the clock was set back meanwhile.
            if (fate.status == Status.WAITING && fate.loud.isAfter(now.plus(LONGEST_WAIT))) {
                fate.loud = loud(fate.wish, now);
            }
            if (fate.status == Status.WAITING && !fate.loud.isAfter(now)) {
                if (now.isAfter(fate.loud.plus(GIVE_UP))) {
                    fate.status = Status.DEAD;
                    dead.add(now.truncatedTo(ChronoUnit.HOURS));
                } else if (loud(fate.wish, now).equals(now)) {
                    fate.status = Status.SENT;
                    knows(fate);
                }
            }
        }
    }

    /** One that waited longer than a later one is no news any more. */
    private void knows(Fate fate) {
        boolean later = false;
        for (Fate other : fates.values()) {
            later |= other == fate;
            if (later && other != fate && other.wish.name().equals(fate.wish.name()) && other.status == Status.SENT) {
                return;
            }
        }
        known.put(fate.wish.name(), fate.news);
    }

    /** The first minute that is not quiet. */
    static Instant loud(Wish wish, Instant now) {
        Instant at = now;
        while (isQuiet(wish, at)) {
            at = Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60 + 60);
        }
        return at;
    }

    private static boolean isQuiet(Wish wish, Instant at) {
        if (wish.quiet() == null) {
            return false;
        }
        LocalTime time = at.atZone(wish.zone()).toLocalTime();
        boolean begun = !time.isBefore(wish.quiet().from());
        boolean over = !time.isBefore(wish.quiet().to());
        return wish.quiet().from().isBefore(wish.quiet().to()) ? begun && !over : begun || !over;
    }
}
