package planbot.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what was worked out of a key for the second time; when it holds as much as it may, it begins anew. */
final class Memo<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final SecondTime again = new SecondTime();

    Memo(int most) {
        this.most = most;
    }

    /** @param work gives the same for the same key, whoever asks */
    V get(K key, Function<K, V> work) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        V value = work.apply(key);
        if (again.is(key.hashCode())) {
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
