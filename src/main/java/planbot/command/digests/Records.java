package planbot.command.digests;

import planbot.bot.Audit;
import planbot.digest.Mutes;
import planbot.digest.Outbox;
import planbot.digest.Subscriptions;

/** The records that orders change and look at. Calls block. */
public record Records(Subscriptions subscriptions, Outbox outbox, Mutes mutes, Audit audit) {}
