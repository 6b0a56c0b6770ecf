/** Mattermost: slash commands, outgoing webhooks and buttons in, Markdown posts out. */
@NullMarked
package planbot.platform.mattermost;

import org.jspecify.annotations.NullMarked;
