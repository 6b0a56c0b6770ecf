/** What planbot costs: its ways in next to a bare server, its start, its memory, digests, reloads, and one question in process. */
@NullMarked
package planbot.bench;

import org.jspecify.annotations.NullMarked;
