package planbot.answer;

import planbot.ask.Filter;

/** What became of a condition that somebody wrote. */
public sealed interface FilterReading {

    /**
     * It tells tasks from others.
     *
     * @param reading how it was read, in words (牵头=市科委)
     * @param title the same as a heading (市科委牵头)
     * @param matches what it means on the day it was read
     */
    record Meant(Filter filter, String reading, String title, Matches matches) implements FilterReading {}

    /**
     * It was not understood, or tells no tasks from others.
     *
     * @param why for the one who wrote it
     */
    record Refused(String why) implements FilterReading {}
}
