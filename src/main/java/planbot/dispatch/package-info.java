/** Messages on their way: taken up once, sent in order at the platform's pace, with its tokens, again where that may help. */
@NullMarked
package planbot.dispatch;

import org.jspecify.annotations.NullMarked;
