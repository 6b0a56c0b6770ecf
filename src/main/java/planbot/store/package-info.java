/** The record: plans and their revisions, findings, subscriptions, digests and what became of them, the audit log, in SQL. */
@NullMarked
package planbot.store;

import org.jspecify.annotations.NullMarked;
