@NullMarked
package planbot.platform.feishu;

import org.jspecify.annotations.NullMarked;
