@NullMarked
package planbot.platform.mattermost;

import org.jspecify.annotations.NullMarked;
