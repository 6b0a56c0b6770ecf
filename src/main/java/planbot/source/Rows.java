package planbot.source;

import java.util.List;
import planbot.plan.Finding;
import planbot.plan.Task;

/**
 * The table as read.
 *
 * @param running the pieces that the table does not claim, in the document's order
 */
record Rows(List<Task> tasks, List<Piece> running, List<Finding> findings) {}
