/** The record: plans and their revisions, findings and the audit log, in SQL. */
@NullMarked
package planbot.store;

import org.jspecify.annotations.NullMarked;
