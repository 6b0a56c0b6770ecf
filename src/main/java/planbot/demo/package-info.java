/** What the demo runs on instead of the platforms' own servers. */
@NullMarked
package planbot.demo;

import org.jspecify.annotations.NullMarked;
