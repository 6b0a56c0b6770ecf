/** Tests of the configuration. */
@NullMarked
package planbot.conf;

import org.jspecify.annotations.NullMarked;
