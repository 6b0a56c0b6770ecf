/** When something is to happen: schedules, in words and as points in time. Pure functions of the calendar. */
@NullMarked
package planbot.schedule;

import org.jspecify.annotations.NullMarked;
