/** What planbot costs: a signed command end to end next to a bare server, and one question in process. */
@NullMarked
package planbot.bench;

import org.jspecify.annotations.NullMarked;
