@NullMarked
package planbot.platform.teams;

import org.jspecify.annotations.NullMarked;
