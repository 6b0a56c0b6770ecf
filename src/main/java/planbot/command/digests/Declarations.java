package planbot.command.digests;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planbot.bot.Audit;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Subscription;
import planbot.digest.Subscription.Mode;
import planbot.digest.Subscription.State;
import planbot.digest.Subscriptions;
import planbot.digest.turn.Editor;

/** Brings the record in line with the subscriptions that the configuration declares. Blocks. */
public final class Declarations {
    private static final int AT_A_TIME = 500;
    private static final String ACTOR = "configuration";

    private final Subscriptions subscriptions;
    private final Editor editor;
    private final String basis;

    public Declarations(Subscriptions subscriptions, Editor editor, String basis) {
        this.subscriptions = subscriptions;
        this.editor = editor;
        this.basis = basis;
    }

    /** A subscription of the configuration; its name is its own. */
    public record Declared(String name, Place place, Order order) {}

    /** Adds those that are new, changes those that are otherwise, and ends those that are declared no more. */
    public void apply(List<Declared> declared, Instant now) {
        Map<String, Subscription> before = onRecord();
        for (Declared one : declared) {
            Subscription known = before.remove(one.name());
            if (known != null && isSame(known, one)) {
                change(known, one, now);
            } else {
                if (known != null) {
                    end(known, now);
                }
                add(one, now);
            }
        }
        before.values().forEach(gone -> end(gone, now));
    }

    /**
     * With another place, plan or filter it is another one: what the group knows of the old does not hold for it. With another
     * zone, too, because the times of the old stand for others.
     */
    private static boolean isSame(Subscription known, Declared one) {
        return known.place().equals(one.place())
                && known.order().zone().equals(one.order().zone())
                && known.order().plan().equals(one.order().plan())
                && known.order().filter().equals(one.order().filter());
    }

    private Map<String, Subscription> onRecord() {
        Map<String, Subscription> found = new HashMap<>();
        List<Subscription> some = subscriptions.after(0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.stream().filter(Subscription::isDeclared).forEach(known -> found.put(known.name(), known));
            some = subscriptions.after(some.get(some.size() - 1).number(), AT_A_TIME);
        }
        return found;
    }

    private void add(Declared one, Instant now) {
        subscriptions.add(
                new Subscriptions.Draft(
                        one.name(),
                        one.place(),
                        one.order(),
                        editor.next(one.order(), now).orElse(null),
                        basis),
                entry("subscribe", one.name(), now));
    }

    /** What was paused or suspended stays so: a restart is no reason to begin again. */
    private void change(Subscription known, Declared one, Instant now) {
        if (known.order().equals(one.order())) {
            return;
        }
        Subscription changed = known.with(one.order());
        Instant next = known.state().mode() == Mode.RUNNING
                ? editor.next(one.order(), now).orElse(null)
                : null;
        subscriptions.change(changed.with(known.state(), next), entry("change", one.name(), now));
    }

    private void end(Subscription gone, Instant now) {
        subscriptions.change(gone.with(new State(Mode.ENDED, 0, ""), null), entry("unsubscribe", gone.name(), now));
    }

    private static Audit.Entry entry(String action, String name, Instant now) {
        return new Audit.Entry(now, ACTOR, action, "declared subscription " + name);
    }
}
