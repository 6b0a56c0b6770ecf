/** Microsoft Teams: outgoing webhooks in, Adaptive Cards out. */
@NullMarked
package planbot.platform.teams;

import org.jspecify.annotations.NullMarked;
