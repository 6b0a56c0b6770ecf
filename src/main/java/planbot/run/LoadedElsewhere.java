package planbot.run;

import java.util.function.Supplier;
import planbot.answer.Wordbook;
import planbot.bot.PlanStore;
import planbot.bot.Shelves;

/** Serves what another instance has loaded. Blocks. */
public final class LoadedElsewhere {
    private final PlanStore store;
    private final Supplier<Wordbook> files;
    private final Shelves shelves;

    /** @param files reads the reviewed tables, and fails where something is wrong with them */
    public LoadedElsewhere(PlanStore store, Supplier<Wordbook> files, Shelves shelves) {
        this.store = store;
        this.files = files;
        this.shelves = shelves;
    }

    /** Reads the tables, and serves the newest revision by them. */
    public void followTables() {
        follow(files.get());
    }

    /** Serves the newest revision by the tables that are in force. */
    public void followLibrary() {
        follow(shelves.wordbook());
    }

    private void follow(Wordbook words) {
        if (!words.version().equals(shelves.wordbook().version()) || isBehind()) {
            store.newest().ifPresent(newest -> shelves.serve(newest, words));
        }
    }

    private boolean isBehind() {
        long served = shelves.current().revision().number();
        return store.history(1).stream().anyMatch(newest -> newest.number() > served);
    }
}
