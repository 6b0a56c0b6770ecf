@NullMarked
package planbot.reload;

import org.jspecify.annotations.NullMarked;
