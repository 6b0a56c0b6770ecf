package planbot.http;

import io.vertx.core.MultiMap;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request's headers by their names, every value that was sent; they are looked up when asked for, as most never are. */
final class RequestHeaders extends AbstractMap<String, List<String>> {
    private final MultiMap sent;

    RequestHeaders(MultiMap sent) {
        this.sent = sent;
    }

    @Override
    public @Nullable List<String> get(Object name) {
        List<String> values = sent.getAll((String) name);
        return values.isEmpty() ? null : values;
    }

    @Override
    public boolean containsKey(Object name) {
        return sent.contains((String) name);
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return sent.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), sent::getAll))
                .entrySet();
    }
}
