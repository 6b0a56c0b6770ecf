@NullMarked
package planbot.page;

import org.jspecify.annotations.NullMarked;
