/** Why a group was or was not told of a task. */
@NullMarked
package planbot.digest.explain;

import org.jspecify.annotations.NullMarked;
