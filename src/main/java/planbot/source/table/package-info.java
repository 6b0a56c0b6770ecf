/** Reads a table of tasks, whatever file it stood in, into a Plan, with a finding for everything that is not whole. */
@NullMarked
package planbot.source.table;

import org.jspecify.annotations.NullMarked;
