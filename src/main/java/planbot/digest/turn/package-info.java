/** What becomes of a subscription's time when it has come. */
@NullMarked
package planbot.digest.turn;

import org.jspecify.annotations.NullMarked;
