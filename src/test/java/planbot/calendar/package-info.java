@NullMarked
package planbot.calendar;

import org.jspecify.annotations.NullMarked;
