/** Deadline digests as they stand on record: who is to be told what and when, and what became of it; the ports to the record. */
@NullMarked
package planbot.digest;

import org.jspecify.annotations.NullMarked;
