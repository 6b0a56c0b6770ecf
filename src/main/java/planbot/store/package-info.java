/**
 * The record, in SQL: plans and their revisions, findings, messages and what is owed for them, conversations, subscriptions,
 * digests and what became of them, the audit log; and by what instances that share it keep out of one another's way. In front of the
 * embedded store messages go to a journal first.
 */
@NullMarked
package planbot.store;

import org.jspecify.annotations.NullMarked;
