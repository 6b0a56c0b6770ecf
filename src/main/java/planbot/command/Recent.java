package planbot.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the callers met last; of more than ten thousand the one not looked at for longest is forgotten. */
final class Recent<V> extends LinkedHashMap<String, V> {
    static final int MOST = 10_000;

    private static final long serialVersionUID = 1L;

    Recent() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
    }
}
