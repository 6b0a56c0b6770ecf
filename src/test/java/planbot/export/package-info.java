/** Ledgers and due dates as people take them away. */
@NullMarked
package planbot.export;

import org.jspecify.annotations.NullMarked;
