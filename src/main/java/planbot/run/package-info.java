/** Running the process: executors, start and shutdown. */
@NullMarked
package planbot.run;

import org.jspecify.annotations.NullMarked;
