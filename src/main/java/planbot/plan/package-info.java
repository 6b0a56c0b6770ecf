/** The plan as it is known: immutable records in which what the source lost is null and never guessed. */
@NullMarked
package planbot.plan;

import org.jspecify.annotations.NullMarked;
