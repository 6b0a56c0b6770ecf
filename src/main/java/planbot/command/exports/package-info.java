/** Orders for what people take away: the ledger as a file, due dates as a calendar to subscribe to. */
@NullMarked
package planbot.command.exports;

import org.jspecify.annotations.NullMarked;
