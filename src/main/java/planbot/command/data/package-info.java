/** Orders about what is loaded: looking at it, loading it anew, going back. */
@NullMarked
package planbot.command.data;

import org.jspecify.annotations.NullMarked;
