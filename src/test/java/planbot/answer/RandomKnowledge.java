package planbot.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import planbot.ask.Criterion;
import planbot.ask.time.Span;
import planbot.bot.SeedBot;
import planbot.plan.Deadline;
import planbot.plan.Edition;
import planbot.plan.Facts;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Role;
import planbot.plan.Task;
import planbot.progress.Progress;
import planbot.progress.Report;

/** Plans of few units, days and words, so that conditions meet, with reports of some of their tasks; and conditions. */
final class RandomKnowledge {
    static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private static final List<String> UNITS = List.of("市科委", "市教委", "市财政局", "各区县政府", "市交委");
    private static final List<String> WORDS =
            List.of("孵化器", "科技企业孵化器", "众创空间", "500家", "建设", "建设500家孵化器", "高新技术", "企", "2个");
    private static final List<Role> ROLES = List.of(Role.values());

    private final Random random;

    RandomKnowledge(long seed) {
        random = new Random(seed);
    }

    Knowledge next() {
        List<Task> tasks = new ArrayList<>();
        int number = 0;
        // Far apart, what few of them have is kept otherwise than what many have.
        int apart = random.nextBoolean() ? 1 : 600;
        for (int i = random.nextInt(60); i > 0; i--) {
            number += 1 + random.nextInt(apart);
            boolean lost = random.nextInt(8) == 0;
            tasks.add(
                    lost
                            ? new Task(number, null, null, Parties.UNKNOWN, new Place(1, 1))
                            : new Task(
                                    number,
                                    maybe(this::text),
                                    maybe(() -> new Deadline("前", Deadline.Kind.OTHER, days())),
                                    new Parties(maybe(this::cell), maybe(this::cell)),
                                    new Place(1, 1)));
        }
        Plan plan = new Plan(
                new Facts(Map.of()), new Outline(List.of(), List.of(), List.of()), tasks, List.of(), List.of());
        Knowledge read = SeedBot.keyed(new Edition(1, "p", new Edition.Origin("p.csv", "", Instant.EPOCH), plan));
        return random.nextInt(4) == 0 ? read : read.with(progress(plan));
    }

    private Progress progress(Plan plan) {
        List<Report> reports = new ArrayList<>();
        for (Task task : plan.tasks()) {
            List<LocalDate> due =
                    task.deadline() == null ? List.of() : task.deadline().due();
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate day = due.isEmpty() || random.nextInt(3) == 0 ? null : any(due);
                boolean moves = day != null && random.nextBoolean();
                long id = reports.size() + 1L;
                boolean withdraws = random.nextInt(5) == 0;
                Report.Kind kind = withdraws
                        ? Report.Kind.WITHDRAWN
                        : moves
                                ? Report.Kind.POSTPONED
                                : day == null && i > 1 ? Report.Kind.PROGRESS : Report.Kind.DONE;
                reports.add(new Report(
                        id,
                        "p",
                        task.number(),
                        kind,
                        withdraws ? null : day,
                        kind == Report.Kind.POSTPONED ? day() : null,
                        "",
                        new Report.By("", "someone", Instant.EPOCH),
                        withdraws ? id - 1 : 0));
            }
        }
        return Progress.of(reports);
    }

    Criterion condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 13 : 17)) {
            case 0 -> new Criterion.DueIn(span());
            case 1 -> new Criterion.Overdue();
            case 2 -> new Criterion.Done();
            case 3 -> new Criterion.NotYetDue();
            case 4 -> new Criterion.DeadlineUnknown();
            case 5, 6 -> new Criterion.Takes(any(UNITS), any(ROLES));
            case 7 -> new Criterion.Sole(any(UNITS), any(ROLES));
            case 8 -> new Criterion.UnitCount(any(ROLES), random.nextInt(3), random.nextInt(6));
            case 9 -> new Criterion.PartiesUnknown(any(ROLES));
            case 10 -> new Criterion.TextLost();
            case 11 -> new Criterion.Mentions(words());
            case 12 ->
                random.nextBoolean()
                        ? new Criterion.MostUnits(any(ROLES))
                        : new Criterion.Numbered(many(4, () -> random.nextInt(70)));
            case 13, 14 -> new Criterion.All(many(4, () -> condition(depth - 1)));
            case 15 -> new Criterion.Any(many(4, () -> condition(depth - 1)));
            default -> new Criterion.Not(condition(depth - 1));
        };
    }

    List<String> words() {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> any(WORDS))
                .toList();
    }

    private Span span() {
        LocalDate from = random.nextInt(5) == 0 ? LocalDate.MIN : day();
        LocalDate to = random.nextInt(5) == 0 ? LocalDate.MAX : day().plusDays(random.nextInt(400));
        return new Span(from, to);
    }

    private String text() {
        return String.join("，", many(4, () -> any(WORDS) + (1 + random.nextInt(9)) + any(WORDS)));
    }

    private List<String> cell() {
        return many(4, () -> any(UNITS));
    }

    private List<LocalDate> days() {
        return many(4, this::day).stream().sorted().distinct().toList();
    }

    /** Often the first or the last one of a month. */
    private LocalDate day() {
        LocalDate month = LocalDate.of(2015 + random.nextInt(3), 1 + random.nextInt(12), 1);
        return switch (random.nextInt(4)) {
            case 0 -> month;
            case 1 -> TODAY.plusDays(random.nextInt(3) - 1);
            case 2 -> month.plusMonths(1).minusDays(1);
            default -> month.plusDays(random.nextInt(28));
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> many(int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }
}
