/** Orders for digests: what is read as one, who may, and what comes of it. */
@NullMarked
package planbot.command.data;

import org.jspecify.annotations.NullMarked;
