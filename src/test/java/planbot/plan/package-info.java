@NullMarked
package planbot.plan;

import org.jspecify.annotations.NullMarked;
