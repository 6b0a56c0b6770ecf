package planbot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import planbot.bot.Inbox.Entry;
import planbot.bot.Inbox.Lease;
import planbot.bot.Inbox.Round;
import planbot.bot.Owed;

/**
 * What was written on the record at a time, as one line of JSON: messages by which nothing is said in a conversation, and ids of those
 * that were settled or released.
 */
final class RoundText {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A round, and whose and of when it is. */
    record Written(Round round, Lease lease, Instant now) {}

    private RoundText() {}

    static String write(Written written) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("now", written.now().toEpochMilli())
                .put("holder", written.lease().holder())
                .put("until", written.lease().until().toEpochMilli());
        ArrayNode entries = node.putArray("entries");
        for (Entry entry : written.round().entries()) {
            ObjectNode one = entries.addObject().put("id", entry.id());
            Owed owed = entry.owed();
            if (owed != null) {
                one.put("target", owed.target())
                        .put("kind", owed.kind().name())
                        .set("message", InboundText.node(owed.message()));
            }
        }
        ArrayNode settled = node.putArray("settled");
        written.round().settled().forEach(settled::add);
        ArrayNode released = node.putArray("released");
        written.round().released().forEach(released::add);
        return node.toString();
    }

    /** @throws StoreException if the line is none of planbot's */
    static Written read(Journal.Line line) {
        try {
            JsonNode node = MAPPER.readTree(line.text());
            List<Entry> entries = new ArrayList<>();
            for (JsonNode one : node.required("entries")) {
                entries.add(entry(one));
            }
            return new Written(
                    new Round(entries, ids(node, "settled"), List.of(), ids(node, "released"), List.of()),
                    new Lease(node.required("holder").asText(), instant(node, "until")),
                    instant(node, "now"));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StoreException(
                    "messages on record cannot be read in " + line
                            + "; restore the file from a copy, or move it away: what it holds is not answered then",
                    e);
        }
    }

    private static List<String> ids(JsonNode node, String field) {
        List<String> ids = new ArrayList<>();
        node.required(field).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Entry entry(JsonNode one) {
        String id = one.required("id").asText();
        if (!one.has("message")) {
            return new Entry(id, null, null);
        }
        return new Entry(
                id,
                new Owed(
                        InboundText.read(one.required("message")),
                        one.required("target").asText(),
                        Owed.Kind.valueOf(one.required("kind").asText())),
                null);
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.ofEpochMilli(node.required(field).longValue());
    }
}
