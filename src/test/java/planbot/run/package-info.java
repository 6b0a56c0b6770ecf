@NullMarked
package planbot.run;

import org.jspecify.annotations.NullMarked;
