/** What people take away from a plan: its ledger as rows of words, and its due dates as days of a calendar. */
@NullMarked
package planbot.export;

import org.jspecify.annotations.NullMarked;
