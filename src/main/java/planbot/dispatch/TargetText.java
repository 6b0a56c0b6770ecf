package planbot.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import planbot.platform.Target;

/**
 * A target as JSON text, empty for none: an array with the target and those after it, each an array of kind, address, detail and,
 * where it ends, until when it is good in milliseconds.
 */
final class TargetText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TargetText() {}

    static String write(@Nullable Target target) {
        if (target == null) {
            return "";
        }
        ArrayNode all = MAPPER.createArrayNode();
        for (Target one = target; one != null; one = one.afterwards()) {
            ArrayNode node = all.addArray().add(one.kind()).add(one.address()).add(one.detail());
            if (!one.until().equals(Instant.MAX)) {
                node.add(one.until().toEpochMilli());
            }
        }
        return all.toString();
    }

    /** @throws IllegalArgumentException if it is no target; what it holds is not told */
    static @Nullable Target read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            JsonNode all = MAPPER.readTree(text);
            Target target = null;
            for (int i = all.size() - 1; i >= 0; i--) {
                JsonNode node = all.get(i);
                target = new Target(
                        node.path(0).asText(),
                        node.path(1).asText(),
                        node.path(2).asText(),
                        node.has(3) ? Instant.ofEpochMilli(node.path(3).asLong()) : Instant.MAX,
                        target);
            }
            return target;
        } catch (JsonProcessingException e) {
            // The cause would tell what the text holds.
            throw new IllegalArgumentException("a target on record cannot be read");
        }
    }
}
