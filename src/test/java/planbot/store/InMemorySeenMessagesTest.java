package planbot.store;

import planbot.bot.InMemorySeenMessages;
import planbot.bot.SeenMessages;

/** The reference passes its own kit. */
class InMemorySeenMessagesTest extends SeenMessagesKit {
    @Override
    SeenMessages store() {
        return new InMemorySeenMessages();
    }
}
