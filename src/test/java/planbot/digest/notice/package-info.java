/** What the admins are told of digests that did not arrive. */
@NullMarked
package planbot.digest.notice;

import org.jspecify.annotations.NullMarked;
