@NullMarked
package planbot.simulate;

import org.jspecify.annotations.NullMarked;
