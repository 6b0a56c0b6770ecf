/** Slack: slash commands, events and pressed buttons in, Block Kit out. */
@NullMarked
package planbot.platform.slack;

import org.jspecify.annotations.NullMarked;
