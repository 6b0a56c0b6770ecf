package planbot.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a conversation has said so far, as it is on record: from it any process finds out what a follow-up refers to.
 *
 * @param turn the number of the last turn. Numbers go up by one with each turn; a conversation that begins, or begins anew, takes
 *     the time in milliseconds for its first, so that no number is ever given twice
 * @param said the last turns, the oldest first
 */
public record Dialogue(long turn, List<Said> said) {
    /** After so much silence a conversation begins anew. */
    public static final Duration SILENCE = Duration.ofMinutes(30);

    /** Of a conversation that is on no record. */
    public static final Dialogue NONE = new Dialogue(0, List.of());

    static final int MOST_TURNS = 30;
    static final int MOST_CHARACTERS = 6_000;

    public Dialogue {
        said = List.copyOf(said);
    }

    /** One in which nothing has been said. */
    public static Dialogue begun(Instant now) {
        return new Dialogue(now.toEpochMilli(), List.of());
    }

    /** As it stands now, where its last turn was then. */
    public Dialogue resumed(Instant last, Instant now) {
        boolean over = Duration.between(last, now).compareTo(SILENCE) > 0;
        return over ? new Dialogue(Math.max(turn + 1, now.toEpochMilli()), List.of()) : this;
    }

    /** With one more turn; the oldest are dropped where they are too many, or too long together. */
    public Dialogue with(Said next) {
        List<Said> all = new ArrayList<>(said);
        all.add(next);
        int length = all.stream().mapToInt(one -> one.text().length()).sum();
        while (all.size() > MOST_TURNS || length > MOST_CHARACTERS) {
            length -= all.remove(0).text().length();
        }
        return new Dialogue(turn + 1, all);
    }

    /** As it stood before the turn of that number. */
    public Dialogue before(long number) {
        long later = turn - number + 1;
        int left = later >= said.size() ? 0 : (int) (said.size() - Math.max(later, 0));
        return new Dialogue(number - 1, said.subList(0, left));
    }

    /** What was said after the turn of that number, which is one of those that are here or the one before them. */
    List<Said> after(long number) {
        return said.subList((int) (number - since()), said.size());
    }

    /** The number of the turn after which everything is here. */
    long since() {
        return turn - said.size();
    }
}
