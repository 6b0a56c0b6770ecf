/** Following what others have changed. */
@NullMarked
package planbot.follow;

import org.jspecify.annotations.NullMarked;
