/** Orders in chat: how one is told from a question, who may give it, and who carries it out. Each family has a room of its own. */
@NullMarked
package planbot.command;

import org.jspecify.annotations.NullMarked;
