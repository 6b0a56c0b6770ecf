package planbot.digest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.bot.SeedBot;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.plan.Task;

/** What holds of every digest, day after day for more than a year. */
class DigestPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 5, 20);
    private static final List<String> FILTERS =
            List.of("", "市科委", "市教委牵头", "2016年", "孵化器", "7-10项", "没有配合单位的", "不是市科委牵头");

    private final Composer composer = Samples.composer();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDateThatIsDueIsInTheOneSectionItBelongsTo(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(700));
            String filter = FILTERS.get(random.nextInt(FILTERS.size()));
            Order order = Samples.order(filter, Scope.FULL);
            Digest digest = composer.compose(order, List.of(), null, day, day);
            Set<String> seen = new HashSet<>();
            for (Item item : digest.items()) {
                assertTrue(seen.add(item.task().number() + " " + item.due()), () -> filter + " " + day + " " + item);
                assertEquals(expected(item.due(), day), item.section(), () -> day + " " + item);
                assertTrue(!item.due().isAfter(day.plusDays(order.horizon())), () -> day + " " + item);
            }
            assertEquals(due(digest, day), seen, () -> filter + " " + day);
        }
    }

    /** Worked out the slow way, from the tasks of the filter. */
    private static Set<String> due(Digest digest, LocalDate day) {
        Set<String> due = new HashSet<>();
        for (Told.TaskState state : digest.told().tasks()) {
            state.facts().due().stream()
                    .filter(date -> !date.isAfter(day.plusDays(Order.DEFAULT_HORIZON)))
                    .forEach(date -> due.add(state.facts().number() + " " + date));
        }
        return due;
    }

    private static Section expected(LocalDate due, LocalDate day) {
        if (due.isBefore(day)) {
            return Section.RED;
        }
        long left = day.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(Samples.CALENDAR::isWorkday)
                .count();
        return left <= 3 ? Section.YELLOW : Section.UPCOMING;
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void whatWasJustToldIsRepeatedAndNothingElseIs(Scope scope) {
        Random random = new Random(7);
        @Nullable Told told = null;
        LocalDate day = FIRST;
        while (day.isBefore(FIRST.plusDays(650))) {
            Order order = Samples.order("", Scope.FULL);
            Digest first = composer.compose(Samples.order("", scope), List.of(), told, day, day);
            Digest again = composer.compose(order, List.of(), first.told(), day, day);
            assertTrue(again.items().stream().allMatch(item -> item.reason() == Reason.REPEATED), day::toString);
            assertEquals(List.of(), again.changes());
            assertEquals(again.told(), first.told(), "told again, it knows the same");
            Digest changes = composer.compose(Samples.order("", Scope.CHANGES), List.of(), first.told(), day, day);
            assertTrue(changes.isEmpty(), day::toString);
            assertEquals(again.items().size(), changes.counts().unchanged());
            told = first.told();
            day = day.plusDays(1 + random.nextInt(9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void overAYearEveryDateIsToldFirstOnceAndTurnsYellowAndRedAtMostOnce(long seed) {
        Random random = new Random(seed);
        Set<String> said = new HashSet<>();
        @Nullable Told told = null;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(650)); day = day.plusDays(1 + random.nextInt(5))) {
            Digest digest = composer.compose(Samples.order("", Scope.CHANGES), List.of(), told, day, day);
            for (Item item : digest.items()) {
                String saying = item.task().number() + " " + item.due() + " " + item.reason();
                assertTrue(said.add(saying), saying);
            }
            told = digest.told();
        }
        long dates = SeedBot.KNOWLEDGE.plan().tasks().stream()
                .filter(task -> task.deadline() != null)
                .mapToLong(task -> due(task).size())
                .sum();
        assertEquals(
                dates, said.stream().filter(saying -> saying.endsWith("FIRST")).count());
        assertEquals(
                dates,
                said.stream().filter(saying -> saying.endsWith("OVERDUE")).count());
    }

    private static List<LocalDate> due(Task task) {
        return task.deadline() == null ? List.of() : task.deadline().due();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whatWasMutedIsNeverSeenAndTheRestIsAsItWas(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(700));
            Order order = Samples.order("", Scope.FULL);
            List<TaskFacts> muted = new ArrayList<>();
            for (int number = 1; number <= 38; number++) {
                if (random.nextInt(3) == 0) {
                    muted.add(composer.facts(number).orElseThrow());
                }
            }
            Set<Integer> numbers =
                    new HashSet<>(muted.stream().map(TaskFacts::number).toList());
            List<Item> rest = composer.compose(order, List.of(), null, day, day).items().stream()
                    .filter(item -> !numbers.contains(item.task().number()))
                    .toList();
            assertEquals(rest, composer.compose(order, muted, null, day, day).items());
        }
    }
}
