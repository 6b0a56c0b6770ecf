/** Tests of schedules: when they come, and the words for them. */
@NullMarked
package planbot.schedule;

import org.jspecify.annotations.NullMarked;
