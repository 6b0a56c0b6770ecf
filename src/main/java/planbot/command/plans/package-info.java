/** Which plans there are, and which one a conversation means. */
@NullMarked
package planbot.command.plans;

import org.jspecify.annotations.NullMarked;
