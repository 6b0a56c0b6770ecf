/** Knowledge of cron expressions, from cron-utils. */
@NullMarked
package planbot.cron;

import org.jspecify.annotations.NullMarked;
