/** Answers a Question from a Plan and a date: first the meaning (Answer), then its form (Doc). */
@NullMarked
package planbot.answer;

import org.jspecify.annotations.NullMarked;
