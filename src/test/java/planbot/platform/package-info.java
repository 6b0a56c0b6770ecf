@NullMarked
package planbot.platform;

import org.jspecify.annotations.NullMarked;
