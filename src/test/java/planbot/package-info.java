@NullMarked
package planbot;

import org.jspecify.annotations.NullMarked;
