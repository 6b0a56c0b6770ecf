/** Which days are worked: the legal calendar with its holidays and the days worked in their stead (调休). */
@NullMarked
package planbot.calendar;

import org.jspecify.annotations.NullMarked;
