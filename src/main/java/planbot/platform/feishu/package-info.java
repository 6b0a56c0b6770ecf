/** Feishu and Lark: events and pressed buttons in, cards through the app's bot and a group's webhook out. */
@NullMarked
package planbot.platform.feishu;

import org.jspecify.annotations.NullMarked;
