/** What people order in chat, as against what they ask: read, allowed or refused, done. */
@NullMarked
package planbot.command;

import org.jspecify.annotations.NullMarked;
