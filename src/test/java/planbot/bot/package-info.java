@NullMarked
package planbot.bot;

import org.jspecify.annotations.NullMarked;
