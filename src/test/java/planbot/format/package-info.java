/** Files of office programs, read back by the programs' own rules. */
@NullMarked
package planbot.format;

import org.jspecify.annotations.NullMarked;
