/** The signed webhook of our own: JSON in and out, for whatever has no adapter. */
@NullMarked
package planbot.platform.generic;

import org.jspecify.annotations.NullMarked;
