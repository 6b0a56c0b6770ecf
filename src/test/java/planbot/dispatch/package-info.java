@NullMarked
package planbot.dispatch;

import org.jspecify.annotations.NullMarked;
