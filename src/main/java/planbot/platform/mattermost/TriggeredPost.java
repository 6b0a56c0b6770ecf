package planbot.platform.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import planbot.platform.parts.Emoji;
import planbot.platform.parts.FormFields;
import planbot.platform.parts.Json;

/**
 * What an outgoing webhook tells, whichever content type was chosen for it.
 *
 * @param room the channel's name in its address, not its id
 * @param files the ids of what was posted along, or empty
 * @param timestamp when it was posted, since 1970; empty where it is not told
 */
record TriggeredPost(String id, Person person, String room, String text, String files, String timestamp) {

    static TriggeredPost of(FormFields form) {
        return new TriggeredPost(
                form.get("post_id"),
                new Person(form.get("channel_id"), form.get("user_id")),
                form.get("channel_name"),
                typed(form.get("text"), form.get("trigger_word")),
                form.get("file_ids"),
                form.get("timestamp"));
    }

    static TriggeredPost of(JsonNode json) {
        return new TriggeredPost(
                Json.text(json, "post_id"),
                new Person(Json.text(json, "channel_id"), Json.text(json, "user_id")),
                Json.text(json, "channel_name"),
                typed(Json.text(json, "text"), Json.text(json, "trigger_word")),
                Json.text(json, "file_ids"),
                json.path("timestamp").asText());
    }

    private static String typed(String text, String triggerWord) {
        String stripped = text.strip();
        String asked = stripped.startsWith(triggerWord)
                ? stripped.substring(triggerWord.length()).strip()
                : stripped;
        String unquoted = asked.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
        return Emoji.withoutShortcodes(unquoted.isBlank() ? asked : unquoted);
    }
}
