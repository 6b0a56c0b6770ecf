/** Understands a question: text into a Question, or a Misread that says which words were not understood. */
@NullMarked
package planbot.ask;

import org.jspecify.annotations.NullMarked;
