package planbot.remind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planbot.bot.Audit;
import planbot.digest.Place;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.Told;

/** Subscriptions, and somebody who is told each time they are replanned. */
record Counted(Subscriptions behind, Runnable replanned) implements Subscriptions {
    @Override
    public Subscription add(Draft draft, Audit.Entry entry) {
        return behind.add(draft, entry);
    }

    @Override
    public Optional<Subscription> find(long number) {
        return behind.find(number);
    }

    @Override
    public List<Subscription> at(Place place) {
        return behind.at(place);
    }

    @Override
    public List<Subscription> after(long number, int most) {
        return behind.after(number, most);
    }

    @Override
    public void change(Subscription changed, Audit.Entry entry) {
        behind.change(changed, entry);
    }

    @Override
    public List<Subscription> due(Instant now, int most) {
        return behind.due(now, most);
    }

    @Override
    public List<Subscription> stale(String basis, int most) {
        return behind.stale(basis, most);
    }

    @Override
    public void replan(List<Replanned> some) {
        replanned.run();
        behind.replan(some);
    }

    @Override
    public Optional<Instant> next() {
        return behind.next();
    }

    @Override
    public Optional<Told> told(long number) {
        return behind.told(number);
    }
}
