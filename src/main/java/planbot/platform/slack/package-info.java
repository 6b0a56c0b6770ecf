/** Slack: slash commands in, Block Kit out. */
@NullMarked
package planbot.platform.slack;

import org.jspecify.annotations.NullMarked;
