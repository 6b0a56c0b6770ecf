package planbot.remind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planbot.answer.Knowledge;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.calendar.WorkCalendar.Kind;
import planbot.plan.Deadline;
import planbot.plan.Plan;
import planbot.plan.Task;

/** The plan and the calendar as they are known at a time of the year, and what follows from them by hand. */
final class KnownThen implements Wish.World {
    private static final Map<LocalDate, Kind> HOLIDAYS = holidays();

    private final Map<Integer, List<LocalDate>> moved = new TreeMap<>();
    private Map<LocalDate, Kind> announced = new HashMap<>();
    private final Map<String, List<LocalDate>> due = new HashMap<>();
    private WorkCalendar calendar;
    private Knowledge knowledge;
    private int revision = 1;

    /** Knows the holidays of 2016, and none of 2017. */
    KnownThen() {
        HOLIDAYS.forEach((day, kind) -> {
            if (day.getYear() < 2017) {
                announced.put(day, kind);
            }
        });
        calendar = new WorkCalendar(announced);
        knowledge = SeedBot.KNOWLEDGE;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    String basis() {
        return revision + " " + calendar.version();
    }

    /** The next year's holidays are announced. */
    void announce() {
        announced = HOLIDAYS;
        calendar = new WorkCalendar(announced);
    }

    /** A new revision of the plan moves the deadlines of a task. */
    void move(int task, String... dates) {
        moved.put(task, List.of(dates).stream().map(LocalDate::parse).toList());
        revision++;
        due.clear();
        Plan seed = SeedBot.KNOWLEDGE.plan();
        List<Task> tasks = seed.tasks().stream().map(this::now).toList();
        knowledge = SeedBot.knowing(
                revision, new Plan(seed.facts(), seed.outline(), tasks, seed.targets(), seed.findings()));
    }

    private Task now(Task task) {
        List<LocalDate> dates = moved.get(task.number());
        return dates == null
                ? task
                : new Task(
                        task.number(),
                        task.text(),
                        new Deadline("改为" + dates, Deadline.Kind.DAY, dates),
                        task.parties(),
                        task.place());
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        Kind kind = announced.get(day);
        return kind == null ? day.getDayOfWeek().getValue() < 6 : kind == Kind.WORK;
    }

    @Override
    public List<LocalDate> due(String unit) {
        return due.computeIfAbsent(unit, this::datesOf);
    }

    private List<LocalDate> datesOf(String unit) {
        return tasks(unit).stream()
                .flatMap(task -> dates(task).stream())
                .distinct()
                .toList();
    }

    List<Task> tasks(String unit) {
        return knowledge.plan().tasks().stream()
                .filter(task -> unit.isEmpty()
                        || task.parties().lead() != null
                                && task.parties().lead().contains(unit))
                .toList();
    }

    static List<LocalDate> dates(Task task) {
        return task.deadline() == null ? List.of() : task.deadline().due();
    }

    private static Map<LocalDate, Kind> holidays() {
        Map<LocalDate, Kind> days = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("conf/workdays.csv"))) {
                String[] fields = line.split(",", -1);
                if (line.startsWith("20")) {
                    days.put(LocalDate.parse(fields[0]), fields[1].equals("off") ? Kind.OFF : Kind.WORK);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }
}
