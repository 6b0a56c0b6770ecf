@NullMarked
package planbot.store;

import org.jspecify.annotations.NullMarked;
