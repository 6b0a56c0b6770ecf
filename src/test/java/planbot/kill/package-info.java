/** Digests over a process that is killed again and again: nothing may be lost, and nothing doubled where the platform has a key. */
@NullMarked
package planbot.kill;

import org.jspecify.annotations.NullMarked;
