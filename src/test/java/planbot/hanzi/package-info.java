/** What is told of characters, held against ICU. */
@NullMarked
package planbot.hanzi;

import org.jspecify.annotations.NullMarked;
