package planbot.command.digests;

import java.time.ZoneId;
import java.util.function.Supplier;
import planbot.answer.NamingWords;
import planbot.answer.Shelf;
import planbot.calendar.WorkCalendar;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.digest.Post;
import planbot.digest.content.Composer;
import planbot.digest.content.DigestWords;
import planbot.digest.explain.Explanation;
import planbot.digest.turn.Editor;
import planbot.digest.urge.UrgeText;
import planbot.schedule.ScheduleReader;

/**
 * What orders are carried out with.
 *
 * @param current the plan and the calendar as they are now
 * @param changed to be told when something was changed that may be due at once
 * @param zone where nothing else is said
 */
public record Office(
        Records records,
        Post post,
        ScheduleReader schedules,
        Supplier<Current> current,
        CalendarSource calendar,
        Runnable changed,
        ZoneId zone) {

    /**
     * What is known now, all of one plan and one calendar.
     *
     * @param basis names that plan and that calendar
     */
    public record Current(
            Shelf shelf, WorkCalendar calendar, Composer composer, Editor editor, UrgeText urging, String basis) {

        /** What is made of the plan that an order is about. */
        Composer about(Ordered ordered) {
            return composer.about(ordered.plan())
                    .orElseThrow(() ->
                            Refusal.wrong(DigestWords.in(ordered.language()).planGone(ordered.plan())));
        }

        Explanation explanation(Ordered ordered) {
            return new Explanation(about(ordered));
        }

        /** Which plan it is, where there are others; empty where there are not. */
        String told(Ordered ordered) {
            return shelf.plans().size() == 1
                    ? ""
                    : NamingWords.in(ordered.language()).about(about(ordered).title());
        }
    }
}
