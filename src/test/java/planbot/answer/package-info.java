@NullMarked
package planbot.answer;

import org.jspecify.annotations.NullMarked;
