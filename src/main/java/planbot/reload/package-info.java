/** What becomes of what is loaded: files are read into a draft, the draft is proposed, and a proposal is applied as a whole. */
@NullMarked
package planbot.reload;

import org.jspecify.annotations.NullMarked;
