/** WeCom (企业微信): self-built applications and AI bots in, application messages and group webhooks out. */
@NullMarked
package planbot.platform.wecom;

import org.jspecify.annotations.NullMarked;
