/** What a digest says: which tasks it tells of and why, worked out from the plan, the day and what the group knows; in words. */
@NullMarked
package planbot.digest.content;

import org.jspecify.annotations.NullMarked;
