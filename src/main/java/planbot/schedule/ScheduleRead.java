package planbot.schedule;

/** What schedule words at the start of a text come to. */
public sealed interface ScheduleRead {

    /**
     * A schedule.
     *
     * @param rest what follows the schedule words, as it was typed
     */
    record Given(Schedule schedule, String rest) implements ScheduleRead {}

    /** No schedule words. */
    record Absent(String rest) implements ScheduleRead {}

    /**
     * Schedule words, but of no schedule that there is.
     *
     * @param words as they were typed
     * @param why what is wrong with a cron expression, in English; of one that comes too often, how many seconds must lie
     *     between; else empty
     */
    record Impossible(Fault fault, String words, String why) implements ScheduleRead {}

    /** What cannot be. */
    enum Fault {
        /** A time of day such as 25:00. */
        TIME,
        /** A day of the month such as the 32nd. */
        DAY_OF_MONTH,
        /** Too long before a due date, or too many lead times. */
        LEAD,
        /** A rhythm that there is not, such as every other week. */
        RHYTHM,
        /** A cron expression that cannot be read. */
        CRON,
        /** A cron expression whose times are closer to each other than so many seconds. */
        TOO_OFTEN
    }
}
