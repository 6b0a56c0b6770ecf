/** A person who writes on one of the platforms: what the platform would send to planbot, and what the person would see. */
@NullMarked
package planbot.simulate;

import org.jspecify.annotations.NullMarked;
