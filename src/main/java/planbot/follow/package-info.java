/** Where several instances share a store: what one of them keeps in memory follows what the others change. */
@NullMarked
package planbot.follow;

import org.jspecify.annotations.NullMarked;
