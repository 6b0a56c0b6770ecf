/** One turn of a conversation: a verified message in, an answer out; the ports the core needs from the shell. */
@NullMarked
package planbot.bot;

import org.jspecify.annotations.NullMarked;
