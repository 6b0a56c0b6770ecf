/** Knowledge of Chinese script, from ICU. */
@NullMarked
package planbot.hanzi;

import org.jspecify.annotations.NullMarked;
