package planbot.digest.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import planbot.answer.Doc;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.calendar.WorkCalendar;
import planbot.calendar.WorkCalendar.Kind;
import planbot.digest.Order;
import planbot.digest.Row;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.schedule.Schedule;

/** The seed's plan, other plans made of it, and orders for digests of them. */
public final class Samples {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Schedule DAILY = new Schedule.Daily(LocalTime.of(8, 57));

    /** Of 2016 the days around 端午 and 国庆, of 2017 元旦. */
    public static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(
            LocalDate.of(2016, 6, 9), Kind.OFF,
            LocalDate.of(2016, 6, 10), Kind.OFF,
            LocalDate.of(2016, 6, 12), Kind.WORK,
            LocalDate.of(2017, 1, 2), Kind.OFF));

    private Samples() {}

    /** The longest digest there is: every task that has a deadline is overdue. */
    public static Doc everything() {
        LocalDate day = LocalDate.of(2018, 1, 2);
        Digest digest = composer().compose(order("", Order.Scope.FULL), List.of(), null, day, day);
        return DigestDoc.of(digest, heading(day));
    }

    public static Composer composer() {
        return composer(SeedBot.KNOWLEDGE);
    }

    public static Composer composer(Knowledge knowledge) {
        return new Composer(SeedBot.shelf(knowledge), CALENDAR);
    }

    public static Order order(String filter, Order.Scope scope) {
        return order(DAILY, filter, scope, Language.ZH);
    }

    public static Order order(Schedule schedule, String filter, Order.Scope scope, Language language) {
        return new Order(schedule, ZONE, filter, Order.DEFAULT_HORIZON, scope, Order.WhenEmpty.SKIP, null, language);
    }

    public static Heading heading(LocalDate day) {
        return new Heading(3, day.atTime(8, 57), Row.Timing.ON_TIME);
    }

    /** The seed's plan with other rows. */
    public static Knowledge with(UnaryOperator<List<Task>> rows) {
        Plan seed = SeedBot.KNOWLEDGE.plan();
        Plan plan = new Plan(seed.facts(), seed.outline(), rows.apply(seed.tasks()), seed.targets(), seed.findings());
        return SeedBot.knowing(2, plan);
    }

    /** The seed's plan with one row otherwise. */
    public static Knowledge changed(int number, UnaryOperator<Task> change) {
        return with(rows -> rows.stream()
                .map(task -> task.number() == number ? change.apply(task) : task)
                .toList());
    }
}
