@NullMarked
package planbot.platform.generic;

import org.jspecify.annotations.NullMarked;
