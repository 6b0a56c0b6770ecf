/** The one interface a chat platform implements, and the types around it; one folder per platform below. */
@NullMarked
package planbot.platform;

import org.jspecify.annotations.NullMarked;
