/** Tickets, genuine and forged. */
@NullMarked
package planbot.ticket;

import org.jspecify.annotations.NullMarked;
