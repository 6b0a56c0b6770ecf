package planbot.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import planbot.platform.slack.SignedCommand;

/** Whole HTTP requests of Slack slash commands, ready to be sent for the next five minutes. */
final class SignedCommands {
    static final String SECRET = "a-secret-of-the-benchmark-0123456789";

    private SignedCommands() {}

    /** One request for every question of the mix, each from a user of its own. */
    static List<byte[]> at(Instant now) {
        return IntStream.range(0, Mix.QUESTIONS.size())
                .mapToObj(i -> request(Mix.QUESTIONS.get(i), i, now.getEpochSecond()))
                .toList();
    }

    private static byte[] request(String question, int user, long timestamp) {
        byte[] body = SignedCommand.body(question, "U" + user);
        String head = "POST /webhooks/slack HTTP/1.1\r\nHost: planbot.example\r\n"
                + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n"
                + "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                + SignedCommand.signature(SECRET, Long.toString(timestamp), body) + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }
}
