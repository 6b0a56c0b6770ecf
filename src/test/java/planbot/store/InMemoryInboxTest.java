package planbot.store;

import planbot.bot.InMemoryInbox;
import planbot.bot.Inbox;

class InMemoryInboxTest extends InboxKit {
    @Override
    Inbox store() {
        return new InMemoryInbox();
    }
}
