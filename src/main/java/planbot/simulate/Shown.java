package planbot.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A message as a person sees it: the words of its texts and cards in their order, a line each, and buttons in brackets. The
 * platforms' cards are alike enough to be read by one rule: words stand under a few keys, and everything else is looked into.
 */
final class Shown {
    private static final Set<String> WORDS =
            Set.of("text", "content", "title", "subtitle", "desc", "value", "pretext", "sub_title_text", "keyname");

    /** What stands in one row. */
    private static final Set<String> ROWS = Set.of("columns", "cells", "actions", "button_list", "btns");

    /** What nobody sees. */
    private static final Set<String> HIDDEN = Set.of(
            "behaviors", "context", "integration", "config", "metadata", "msteams", "mentions", "at", "fallback");

    private Shown() {}

    static String of(JsonNode message) {
        return String.join("\n", lines(message));
    }

    private static List<String> lines(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .flatMap(child -> lines(child).stream())
                    .toList();
        }
        if (isButton(node)) {
            return List.of("[" + String.join(" ", label(node)) + "]");
        }
        if (node.path("rows").isArray()
                && node.path("columns").isArray()
                && tag(node).equals("table")) {
            return table(node);
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            add(lines, node, field.getKey(), field.getValue());
        }
        boolean fact = lines.size() == 2
                && node.path("title").isTextual()
                && node.path("value").isTextual();
        return fact ? List.of(String.join("：", lines)) : lines;
    }

    private static void add(List<String> lines, JsonNode parent, String key, JsonNode value) {
        // Beside blocks, the text is for notifications.
        boolean notice = key.equals("text") && !parent.path("blocks").isEmpty();
        if (notice || HIDDEN.contains(key)) {
            return;
        }
        if (value.isContainerNode()) {
            List<String> inner = key.equals("button_list")
                    ? StreamSupport.stream(value.spliterator(), false)
                            .map(button -> "[" + button.path("text").asText() + "]")
                            .toList()
                    : lines(value);
            if (ROWS.contains(key) && !inner.isEmpty()) {
                lines.add(String.join("  ", inner));
            } else {
                lines.addAll(inner);
            }
        } else if (WORDS.contains(key) && value.isTextual() && !value.asText().isEmpty()) {
            lines.add(tag(parent).equals("plain_text") ? value.asText() : Markup.plain(value.asText()));
        }
    }

    /** Feishu and Mattermost say button, Adaptive Cards name an action, DingTalk gives it an address. */
    private static boolean isButton(JsonNode node) {
        return tag(node).equals("button") || tag(node).startsWith("Action.") || node.has("actionURL");
    }

    private static String tag(JsonNode node) {
        return node.path(node.has("tag") ? "tag" : "type").asText();
    }

    private static List<String> label(JsonNode button) {
        for (String key : new String[] {"text", "title", "name"}) {
            if (button.path(key).isTextual()) {
                return List.of(button.path(key).asText());
            }
            if (button.path(key).isObject()) {
                return lines(button.path(key));
            }
        }
        return List.of();
    }

    /** Feishu's table: the columns have names, under which each row has its cells. */
    private static List<String> table(JsonNode table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table, column -> column.path("display_name").asText()));
        for (JsonNode row : table.path("rows")) {
            lines.add(
                    row(table, column -> row.path(column.path("name").asText()).asText()));
        }
        return lines;
    }

    private static String row(JsonNode table, Function<JsonNode, String> cell) {
        return StreamSupport.stream(table.path("columns").spliterator(), false)
                .map(cell)
                .reduce((left, right) -> left + "  " + right)
                .orElse("");
    }
}
