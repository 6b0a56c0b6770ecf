package planbot.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import planbot.platform.slack.SignedCommand;

/** Slack's slash commands. Each question of the mix comes from a user of its own. */
final class SlashCommands implements Traffic {
    static final String SECRET = "a-secret-of-the-benchmark-0123456789";

    private final Variety variety;
    private final Clock clock = Clock.systemUTC();

    SlashCommands(Variety variety) {
        this.variety = variety;
    }

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

    @Override
    public int questions() {
        return Mix.QUESTIONS.size() * variety.spellings;
    }

    @Override
    public byte[] request(int number) {
        int question = number % Mix.QUESTIONS.size();
        int spelling = number / Mix.QUESTIONS.size() % variety.spellings;
        return request(Mix.QUESTIONS.get(question) + spelling(spelling), question, number);
    }

    /** White space that means nothing, different for every number; nobody takes it off, because it is not the end. */
    private static String spelling(int number) {
        return number == 0
                ? ""
                : Integer.toBinaryString(number).replace('0', ' ').replace('1', '\t') + "?";
    }

    private byte[] request(String question, int user, int number) {
        long timestamp = clock.instant().getEpochSecond();
        byte[] body = SignedCommand.body(question, "U" + user, "b." + timestamp + "." + number);
        String head = "POST /webhooks/slack HTTP/1.1\r\nHost: planbot.example\r\n"
                + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n"
                + "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                + SignedCommand.signature(SECRET, Long.toString(timestamp), body) + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }
}
