package planbot.bot;

import java.util.Optional;

/** Which plan each conversation has chosen for questions that name none. Safe for many threads. */
public interface DefaultPlans {

    /** The key of the plan, which may not be loaded any more; empty where none was chosen. Never blocks. */
    Optional<String> of(String conversation);

    /** Chooses, on record. Blocks: never on an event loop. */
    void choose(String conversation, String plan, Audit.Entry entry);

    /** Whether the conversation is still to be told that this plan is gone: true once. Never blocks. */
    boolean isNewlyGone(String conversation, String plan);

    /** Nobody chooses. */
    static DefaultPlans none() {
        return new DefaultPlans() {
            @Override
            public Optional<String> of(String conversation) {
                return Optional.empty();
            }

            @Override
            public void choose(String conversation, String plan, Audit.Entry entry) {
                throw new UnsupportedOperationException("no choice is kept here");
            }

            @Override
            public boolean isNewlyGone(String conversation, String plan) {
                return false;
            }
        };
    }
}
