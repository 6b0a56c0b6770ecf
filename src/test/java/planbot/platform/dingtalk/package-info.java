@NullMarked
package planbot.platform.dingtalk;

import org.jspecify.annotations.NullMarked;
