@NullMarked
package planbot.platform.wecom;

import org.jspecify.annotations.NullMarked;
