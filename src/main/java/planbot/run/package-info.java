/** Running the process: its flags, logs and folders, its start and its end, and what it keeps in memory meanwhile. */
@NullMarked
package planbot.run;

import org.jspecify.annotations.NullMarked;
