/** DingTalk: an application's robot in groups and single chats, and the webhook of a group's own robot. */
@NullMarked
package planbot.platform.dingtalk;

import org.jspecify.annotations.NullMarked;
