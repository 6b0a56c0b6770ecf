package planbot.ask;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How texts may begin: the patterns that such a text may match, and the beginnings longer by a letter that were met. Looking one up
 * needs no lock; adding one needs the lock of all.
 */
final class Beginning {
    /** Letters that follow each other, as those of a script do, shall not crowd. */
    private static final int SPREAD = 0x9E3779B9;

    private final char letter;
    private final BitSet possible;
    private final boolean hopeless;
    /** By their last letter, each at the first free place from the letter's own on; half of the places stay free. */
    private volatile @Nullable Beginning[] longer = new Beginning[2];

    private int size;

    /** @param possible the numbers of the patterns that a text may match which begins so; not to be changed any more */
    Beginning(char letter, BitSet possible) {
        this.letter = letter;
        this.possible = possible;
        this.hopeless = possible.isEmpty();
    }

    boolean mayMatch(int pattern) {
        return possible.get(pattern);
    }

    /** Whether no pattern matches a text that begins so. */
    boolean isHopeless() {
        return hopeless;
    }

    BitSet possible() {
        return possible;
    }

    /** This beginning and one letter more; null where that was not met. */
    @Nullable
    Beginning with(char letter) {
        Beginning[] places = longer;
        return places[place(letter, places)];
    }

    void add(Beginning other) {
        Beginning[] places = longer;
        if (++size > places.length / 2) {
            places = new Beginning[2 * places.length];
            for (Beginning known : longer) {
                if (known != null) {
                    places[place(known.letter, places)] = known;
                }
            }
        }
        places[place(other.letter, places)] = other;
        longer = places;
    }

    private static int place(char letter, @Nullable Beginning[] places) {
        int last = places.length - 1;
        int place = letter * SPREAD >>> 16 & last;
        for (Beginning there = places[place]; there != null && there.letter != letter; there = places[place]) {
            place = place + 1 & last;
        }
        return place;
    }
}
