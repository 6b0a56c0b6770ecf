/** Reading questions, piece by piece. What whole questions mean is specified by the corpus. */
@NullMarked
package planbot.ask;

import org.jspecify.annotations.NullMarked;
