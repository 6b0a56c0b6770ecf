package planbot.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.IntFunction;
import planbot.platform.slack.SignedCommand;

/** Slack's slash commands. */
final class SlashCommands implements Traffic {
    static final String SECRET = "a-secret-of-the-benchmark-0123456789";

    private final IntFunction<String> question;
    private final Clock clock = Clock.systemUTC();

    SlashCommands(Variety variety) {
        this(variety::question);
    }

    /** @param question the one with that number */
    SlashCommands(IntFunction<String> question) {
        this.question = question;
    }

    @Override
    public byte[] request(int number) {
        long timestamp = clock.instant().getEpochSecond();
        byte[] body = SignedCommand.body(
                question.apply(number), "U" + Variety.person(number), "b." + timestamp + "." + number);
        String head = "POST /webhooks/slack HTTP/1.1\r\nHost: planbot.example\r\n"
                + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n"
                + "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                + SignedCommand.signature(SECRET, Long.toString(timestamp), body) + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }
}
