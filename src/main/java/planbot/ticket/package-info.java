/** Signed tickets in the addresses of files: what may be fetched by whoever has the address, and until when. */
@NullMarked
package planbot.ticket;

import org.jspecify.annotations.NullMarked;
