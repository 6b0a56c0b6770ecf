package planbot.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import planbot.platform.parts.ApiBase;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Json;

/** A place of a request that holds a part of its proof. */
public sealed interface Proof {
    String name();

    /** The value as the sender meant it. */
    String of(RawRequest request);

    /** The request with these values there, one after another; none removes the place. */
    RawRequest with(RawRequest request, String... values);

    default RawRequest removed(RawRequest request) {
        return with(request);
    }

    default RawRequest set(RawRequest request, String value) {
        return with(request, value);
    }

    default RawRequest doubled(RawRequest request, String second) {
        return with(request, of(request), second);
    }

    /** A header, by its lower-case name. */
    record Header(String name) implements Proof {
        @Override
        public String of(RawRequest request) {
            return request.header(name);
        }

        @Override
        public RawRequest with(RawRequest request, String... values) {
            return Spoiled.header(request, name, values);
        }
    }

    /** A parameter of the query string. */
    record Query(String name) implements Proof {
        @Override
        public String of(RawRequest request) {
            return new FormFields(request.query()).get(name);
        }

        @Override
        public RawRequest with(RawRequest request, String... values) {
            return Spoiled.query(request, replaced(request.query(), name, values));
        }
    }

    /** A field of a form-encoded body. */
    record Field(String name) implements Proof {
        @Override
        public String of(RawRequest request) {
            return new FormFields(request.body()).get(name);
        }

        @Override
        public RawRequest with(RawRequest request, String... values) {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            return Spoiled.body(request, replaced(body, name, values).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A text in a JSON body, by a name that stands there once. */
    record Member(String name) implements Proof {
        @Override
        public String of(RawRequest request) {
            return Json.object(request.body())
                    .map(json -> json.findValue(name))
                    .map(JsonNode::asText)
                    .orElse("");
        }

        @Override
        public RawRequest with(RawRequest request, String... values) {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            String member = "\"" + name + "\":" + TextNode.valueOf(of(request));
            String members = Arrays.stream(values)
                    .map(value -> "\"" + name + "\":" + TextNode.valueOf(value))
                    .collect(Collectors.joining(","));
            String spoiled = body.replace(member, members.isEmpty() ? "\"none\":0" : members);
            return Spoiled.body(request, spoiled.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String replaced(String fields, String name, String... values) {
        List<String> kept = new ArrayList<>(Arrays.stream(fields.split("&"))
                .filter(field -> !field.startsWith(name + "="))
                .toList());
        for (String value : values) {
            kept.add(name + "=" + ApiBase.encode(value));
        }
        return String.join("&", kept);
    }
}
