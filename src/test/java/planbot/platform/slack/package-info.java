@NullMarked
package planbot.platform.slack;

import org.jspecify.annotations.NullMarked;
