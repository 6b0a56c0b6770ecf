/** Digests at work: planned when due, sent from the outbox. */
@NullMarked
package planbot.remind;

import org.jspecify.annotations.NullMarked;
