package planbot.answer;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** For each of some things the tasks that have it. */
final class Postings<K extends Comparable<? super K>> {
    private static final Posting NONE = new Posting.Few();

    private final NavigableMap<K, Posting> byKey;

    private Postings(NavigableMap<K, Posting> byKey) {
        this.byKey = byKey;
    }

    /** Those of all keys, in their order. */
    NavigableMap<K, Posting> all() {
        return byKey;
    }

    boolean has(K key) {
        return byKey.containsKey(key);
    }

    /** The tasks that have it. */
    BitSet of(K key) {
        BitSet tasks = new BitSet();
        byKey.getOrDefault(key, NONE).addTo(tasks);
        return tasks;
    }

    /** Those of the tasks that have it. */
    BitSet of(K key, BitSet tasks) {
        return byKey.getOrDefault(key, NONE).in(tasks);
    }

    /** Adds the tasks that have anything from one on to another, both included. */
    void addBetween(K from, K to, BitSet tasks) {
        if (from.compareTo(to) <= 0) {
            byKey.subMap(from, true, to, true).values().forEach(posting -> posting.addTo(tasks));
        }
    }

    /** Takes what tasks have, in the order of the tasks. */
    static final class Builder<K extends Comparable<? super K>> {
        private final Map<K, Posting.Builder> byKey = new TreeMap<>(Comparator.naturalOrder());

        void add(K key, int task) {
            byKey.computeIfAbsent(key, none -> new Posting.Builder()).add(task);
        }

        Postings<K> build() {
            NavigableMap<K, Posting> built = new TreeMap<>();
            byKey.forEach((key, tasks) -> built.put(key, tasks.build()));
            return new Postings<>(built);
        }
    }
}
