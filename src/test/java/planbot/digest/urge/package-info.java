/** Texts that press for tasks, to be passed on. */
@NullMarked
package planbot.digest.urge;

import org.jspecify.annotations.NullMarked;
