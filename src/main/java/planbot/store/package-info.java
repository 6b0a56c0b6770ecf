/**
 * The record: plans and their revisions, findings, messages and what is owed for them, subscriptions, digests and what became of
 * them, the audit log, in SQL.
 */
@NullMarked
package planbot.store;

import org.jspecify.annotations.NullMarked;
