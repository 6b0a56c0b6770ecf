/** The web side: webhooks, the API, the chat page and the management port. */
@NullMarked
package planbot.http;

import org.jspecify.annotations.NullMarked;
