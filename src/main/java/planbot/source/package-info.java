/** Reads the text of a published plan into a Plan, with a finding for everything that is not whole. */
@NullMarked
package planbot.source;

import org.jspecify.annotations.NullMarked;
