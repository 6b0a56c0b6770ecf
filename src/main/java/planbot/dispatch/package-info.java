/**
 * Messages on their way: taken up once, and by another process where the one that took them up is gone; sent in order at the
 * platform's pace, with its tokens, again where that may help.
 */
@NullMarked
package planbot.dispatch;

import org.jspecify.annotations.NullMarked;
