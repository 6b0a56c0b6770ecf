/** Orders in chat: what is read as one, who may, and what comes of it. */
@NullMarked
package planbot.command;

import org.jspecify.annotations.NullMarked;
