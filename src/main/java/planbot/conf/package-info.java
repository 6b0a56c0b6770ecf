/** Typed settings and reviewed word lists, read from conf/ once at start. */
@NullMarked
package planbot.conf;

import org.jspecify.annotations.NullMarked;
