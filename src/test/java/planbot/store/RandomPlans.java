package planbot.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction;
import planbot.plan.Deadline;
import planbot.plan.Facts;
import planbot.plan.Finding;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Target;
import planbot.plan.Task;

/** Plans of every shape, from a seed: known and lost fields, odd characters, empty and long texts. */
public final class RandomPlans {
    private static final List<String> TEXTS =
            List.of("组建研究院。", "it's \"quoted\"; -- DROP", "😀𠮷 emoji", "", "长".repeat(5_000), "a\nb\tc\\", "％_%");

    private final Random random;

    public RandomPlans(long seed) {
        random = new Random(seed);
    }

    /** The next one; its tasks are numbered from 1 on. */
    public Plan next() {
        Map<Facts.Fact, Facts.Statement> facts = new EnumMap<>(Facts.Fact.class);
        for (Facts.Fact fact : Facts.Fact.values()) {
            if (random.nextBoolean()) {
                facts.put(fact, new Facts.Statement(text(), place()));
            }
        }
        return new Plan(
                new Facts(facts), outline(), tasks(), many(this::target), many(this::finding), many(this::correction));
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        int count = random.nextInt(12);
        for (int number = 1; number <= count; number++) {
            tasks.add(new Task(
                    number,
                    maybe(this::text),
                    maybe(this::deadline),
                    new Parties(maybe(() -> many(this::text)), maybe(() -> many(this::text))),
                    place()));
        }
        return tasks;
    }

    private Deadline deadline() {
        Deadline.Kind[] kinds = Deadline.Kind.values();
        return new Deadline(
                text(),
                kinds[random.nextInt(kinds.length)],
                many(() -> LocalDate.of(2016, 1, 1).plusDays(random.nextInt(5_000))));
    }

    private Outline outline() {
        return new Outline(
                many(() -> new Outline.Chapter(random.nextInt(9), maybe(this::text), maybe(this::place))),
                many(() -> new Outline.Measure(random.nextInt(30), text(), maybe(() -> random.nextInt(9)), place())),
                many(() ->
                        new Outline.Passage(text(), maybe(() -> random.nextInt(30)), random.nextBoolean(), place())));
    }

    private Target target() {
        Target.Comparator[] comparators = Target.Comparator.values();
        return new Target(
                new Target.Figure(text(), text(), text(), comparators[random.nextInt(comparators.length)]),
                maybe(() -> 2000 + random.nextInt(50)),
                text(),
                maybe(() -> random.nextInt(40)),
                maybe(() -> random.nextInt(40)));
    }

    private Correction correction() {
        Correction.Field[] fields = Correction.Field.values();
        return new Correction(random.nextInt(40), fields[random.nextInt(fields.length)], maybe(this::text), text());
    }

    private Finding finding() {
        Finding.Missing[] kinds = Finding.Missing.values();
        return new Finding(
                kinds[random.nextInt(kinds.length)], maybe(() -> random.nextInt(40)), place(), text(), text());
    }

    private Place place() {
        return new Place(1 + random.nextInt(100), 1 + random.nextInt(10_000));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> many(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }
}
