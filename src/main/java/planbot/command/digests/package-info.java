/** Orders for digests: subscribing, what was sent and why, and urging. */
@NullMarked
package planbot.command.digests;

import org.jspecify.annotations.NullMarked;
