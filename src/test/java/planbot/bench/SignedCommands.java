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

    /** Which questions come. */
    enum Variety {
        /** The questions of the mix, over and over: what was answered before may be remembered. */
        REPEATED(1),
        /** Every question written in so many ways that no memory of replies holds them. */
        NEW(512);

        private final int spellings;

        Variety(int spellings) {
            this.spellings = spellings;
        }
    }

    /** Each question of the mix comes from a user of its own. */
    static List<byte[]> at(Instant now, Variety variety) {
        return IntStream.range(0, Mix.QUESTIONS.size() * variety.spellings)
                .mapToObj(i -> {
                    int question = i % Mix.QUESTIONS.size();
                    String spelling = spelling(i / Mix.QUESTIONS.size());
                    return request(Mix.QUESTIONS.get(question) + spelling, question, now.getEpochSecond());
                })
                .toList();
    }

    /** White space that means nothing, different for every number. */
    private static String spelling(int number) {
        return number == 0
                ? ""
                : Integer.toBinaryString(number).replace('0', ' ').replace('1', '\t');
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
