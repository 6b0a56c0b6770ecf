/** Tests of orders about progress. */
@NullMarked
package planbot.command.progress;

import org.jspecify.annotations.NullMarked;
