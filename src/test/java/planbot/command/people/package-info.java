/** Orders about people: what is read as one, who may, and what comes of it. */
@NullMarked
package planbot.command.people;

import org.jspecify.annotations.NullMarked;
