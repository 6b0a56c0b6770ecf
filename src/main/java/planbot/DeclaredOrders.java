package planbot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.answer.FilterReading;
import planbot.command.digests.Declarations.Declared;
import planbot.command.digests.Office.Current;
import planbot.conf.Settings;
import planbot.digest.Order;
import planbot.run.StartException;
import planbot.schedule.ScheduleRead;
import planbot.schedule.ScheduleReader;
import planbot.schedule.ScheduleWords;

/** Reads the subscriptions of the configuration, as far as it takes the plans and the calendar to know whether they can be used. */
final class DeclaredOrders {
    private final ScheduleReader schedules;
    private final Current current;
    private final Instant now;

    DeclaredOrders(ScheduleReader schedules, Current current, Instant now) {
        this.schedules = schedules;
        this.current = current;
        this.now = now;
    }

    /** @throws StartException if one cannot be used; it tells of all of them */
    List<Declared> read(List<Settings.Declared> subscriptions) {
        List<Declared> declared = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Settings.Declared one : subscriptions) {
            ScheduleRead read = schedules.read(one.when().text());
            if (read instanceof ScheduleRead.Given given && given.rest().isBlank()) {
                declared.add(checked(one, ofPlan(one.order(given.schedule())), problems));
            } else {
                problems.add(one.when().where() + " is " + one.when().text() + ", which is no schedule" + why(read));
            }
        }
        if (!problems.isEmpty()) {
            throw new StartException(String.join("\n", problems));
        }
        return declared;
    }

    private static String why(ScheduleRead read) {
        if (read instanceof ScheduleRead.Impossible impossible) {
            return ": " + ScheduleWords.ENGLISH.impossible(impossible);
        }
        return read instanceof ScheduleRead.Given more
                ? " but for its beginning: " + more.rest() + " belongs to filter, scope or another key"
                : "; write it as in chat: 每个工作日 08:57, weekly mon 09:05, cron 0 57 8 ? * MON-FRI";
    }

    /** What names no plan is about the main one, and stays so when another becomes that. */
    private Order ofPlan(Order order) {
        return order.plan().isEmpty() ? order.about(current.composer().key()) : order;
    }

    private Declared checked(Settings.Declared one, Order order, List<String> problems) {
        LocalDate today = LocalDate.ofInstant(now, order.zone());
        // Of a plan that is not there now nothing can be said; it may be loaded later.
        Optional<FilterReading> reading = current.composer()
                .about(order.plan())
                .map(about -> about.check(order.filter(), order.language(), today));
        if (reading.orElse(null) instanceof FilterReading.Refused no) {
            problems.add(
                    one.filter().where() + " is " + order.filter() + ", which tells no tasks from others: " + no.why());
        }
        return new Declared(one.name(), one.to(), order);
    }
}
