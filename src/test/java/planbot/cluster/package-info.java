/** Several real planbots on one real PostgreSQL, killed at random while they work; at the end the books are balanced. */
@NullMarked
package planbot.cluster;

import org.jspecify.annotations.NullMarked;
