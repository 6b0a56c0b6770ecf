package planbot.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Round;
import planbot.bot.Owed;

/** What is in the journal and not in the tables yet, all of one holder. Most of it is settled by then, and little is left of it. */
final class Backlog {
    private final Map<String, Message> messages = new TreeMap<>();
    private final Set<String> settled = new LinkedHashSet<>();
    private final Set<String> released = new LinkedHashSet<>();
    private @Nullable String holder;

    /** A message that came for the first time; nothing is owed of it any more where there is nothing. */
    record Message(@Nullable Owed owed, Lease lease, Instant at) {
        private Message paid() {
            return new Message(null, lease, at);
        }
    }

    void add(Round round, Lease lease, Instant now) {
        holder = lease.holder();
        for (Entry entry : round.entries()) {
            messages.put(String.valueOf(entry.id()), new Message(entry.owed(), lease, now));
        }
        round.settled().forEach(this::settle);
        round.released().forEach(this::release);
    }

    private void settle(String id) {
        if (messages.computeIfPresent(id, (key, message) -> message.paid()) == null) {
            settled.add(id);
        }
    }

    /** As if it had never come, unless it was settled. */
    private void release(String id) {
        Message message = messages.get(id);
        if (message == null && !settled.contains(id)) {
            released.add(id);
        } else if (message != null && message.owed() != null) {
            messages.remove(id);
        }
    }

    /** With what was added later. */
    Backlog with(Backlog later) {
        holder = later.holder == null ? holder : later.holder;
        messages.putAll(later.messages);
        later.settled.forEach(this::settle);
        later.released.forEach(this::release);
        return this;
    }

    boolean has(String id) {
        return messages.containsKey(id);
    }

    /** Whether what that holder writes can be added. */
    boolean isOf(String who) {
        return holder == null || holder.equals(who);
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return holder == null;
    }

    int size() {
        return messages.size() + settled.size() + released.size();
    }

    /** By id, in the order of ids. */
    Map<String, Message> messages() {
        return Collections.unmodifiableMap(messages);
    }

    /** Those of messages that are in the tables. */
    Set<String> settled() {
        return Collections.unmodifiableSet(settled);
    }

    /** Those of messages that are in the tables. */
    Set<String> released() {
        return Collections.unmodifiableSet(released);
    }

    /** Whose all this is. */
    String holder() {
        return String.valueOf(holder);
    }
}
