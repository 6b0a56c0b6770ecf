/** Tests of cron expressions. */
@NullMarked
package planbot.cron;

import org.jspecify.annotations.NullMarked;
