package planbot.bot;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planbot.answer.Reply;
import planbot.ask.Turn;

/**
 * Replies that were given before: people ask the same things. A reply depends on its key alone, so one that is remembered is
 * the one that would be made. Implementations are bounded, and safe for many threads.
 */
@FunctionalInterface
public interface Replies {

    /** Everything a reply depends on. */
    record Key(String text, @Nullable Turn last, LocalDate today, String wordbook, long edition, long progress) {

        /** Of what tells keys apart soonest: a turn holds a whole question, and may list every task of its plan. */
        @Override
        public int hashCode() {
            return 31 * text.hashCode() + (last == null ? 0 : hash(last.listed(), last.shown()));
        }

        private static int hash(List<Integer> listed, int shown) {
            int first = listed.isEmpty() ? 0 : listed.get(0);
            int end = listed.isEmpty() ? 0 : listed.get(listed.size() - 1);
            return 31 * (31 * (31 * (31 + listed.size()) + shown) + first) + end;
        }
    }

    /** The reply remembered for the key, or else the one that is made. */
    Reply get(Key key, Function<Key, Reply> maker);

    /** Remembers nothing. */
    static Replies none() {
        return (key, maker) -> maker.apply(key);
    }
}
