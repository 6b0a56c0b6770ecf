@NullMarked
package planbot.digest;

import org.jspecify.annotations.NullMarked;
