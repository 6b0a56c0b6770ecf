package planbot.platform.generic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import planbot.platform.RawRequest;
import planbot.platform.parts.Json;

/** A message as the body tells it; to be read only of a request that is proved. */
record Asking(String id, String conversation, String user, String text) {
    static final String KEY = "X-Planbot-Idempotency-Key";

    /** The ids are stored and compared: no honest one is longer. */
    private static final int LONGEST_ID = 200;

    /** Empty where something is missing or longer than it may be. */
    static Optional<Asking> of(RawRequest request) {
        return Json.object(request.body())
                .filter(body -> body.path("text").isTextual())
                .map(body -> new Asking(
                        id(body, request),
                        Json.text(body, "conversation"),
                        Json.text(body, "user"),
                        Json.text(body, "text").strip()))
                .filter(Asking::isWhole);
    }

    /** The key of the message stands in the body, because that is signed; without one the signature tells a replay. */
    private static String id(JsonNode body, RawRequest request) {
        String id = Json.text(body, "id");
        return id.isEmpty() ? request.header(GenericSignature.SIGNATURE) : id;
    }

    private boolean isWhole() {
        return Stream.of(id, conversation, user).allMatch(part -> !part.isEmpty() && part.length() <= LONGEST_ID);
    }
}
