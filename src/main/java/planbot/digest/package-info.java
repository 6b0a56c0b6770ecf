/** Deadline digests: who is told what, when and why; the ports to their record. */
@NullMarked
package planbot.digest;

import org.jspecify.annotations.NullMarked;
