/** Tests of what is reported, and how tasks stand by it. */
@NullMarked
package planbot.progress;

import org.jspecify.annotations.NullMarked;
