package planbot.fakes;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How often a platform brings one message.
 *
 * @param waits how long it waits before each repetition of a message that was not acknowledged
 * @param doubles whether it brings one again although it was acknowledged
 */
public record Habits(List<Duration> waits, boolean doubles) {
    public Habits {
        waits = List.copyOf(waits);
    }

    /** Those of a platform, by the name it is simulated under. */
    public static Habits of(String platform) {
        return switch (platform) {
            // Given up after five seconds, and repeated three times.
            case "wecom", "wecom-bot" -> repeats(5, 5, 5);
            // Reported, not documented.
            case "dingtalk" -> repeats(16, 44, 60);
            case "feishu" -> repeats(15, 300, 3_600, 21_600);
            case "slack-event" -> repeats(0, 60, 300);
            // "Several requests for one mention", all at once.
            case "teams" -> new Habits(List.of(), true);
            // Whoever it is repeats as he likes, within a day.
            case "generic" -> repeats(1, 600, 85_000);
            case "slack", "mattermost", "mattermost-webhook" -> new Habits(List.of(), false);
            default -> throw new IllegalArgumentException("nobody has told how " + platform + " repeats");
        };
    }

    private static Habits repeats(long... seconds) {
        return new Habits(LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList(), true);
    }

    public boolean repeats() {
        return !waits.isEmpty();
    }
}
