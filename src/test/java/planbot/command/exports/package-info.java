/** Orders for ledgers and calendars, as they are given and answered. */
@NullMarked
package planbot.command.exports;

import org.jspecify.annotations.NullMarked;
