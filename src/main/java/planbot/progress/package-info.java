/** What was reported of tasks, and how they stand by it: an append-only record, and the state it amounts to. */
@NullMarked
package planbot.progress;

import org.jspecify.annotations.NullMarked;
