/** Orders about people: who somebody is here, who has which role, granting roles and taking them back. */
@NullMarked
package planbot.command.people;

import org.jspecify.annotations.NullMarked;
