/** Tests of digests at work. */
@NullMarked
package planbot.remind;

import org.jspecify.annotations.NullMarked;
