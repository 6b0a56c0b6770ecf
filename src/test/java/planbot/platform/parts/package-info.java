@NullMarked
package planbot.platform.parts;

import org.jspecify.annotations.NullMarked;
