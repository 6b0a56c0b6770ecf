package planbot.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import planbot.simulate.Simulated;

/** Genuine messages of a platform, each signed or encrypted as it sends them. */
final class PlatformMessages implements Traffic {
    private final String platform;
    private final String standIn;

    PlatformMessages(String platform, String standIn) {
        this.platform = platform;
        this.standIn = standIn;
    }

    @Override
    public int questions() {
        return Mix.QUESTIONS.size();
    }

    @Override
    public byte[] request(int number) {
        String id = String.format(Locale.ROOT, "%08x%024x", number, System.nanoTime());
        Simulated message = new Simulated(platform, Mix.QUESTIONS.get(number % questions()), id, standIn);
        StringBuilder head = new StringBuilder("POST /webhooks/").append(message.channel());
        if (!message.query().isEmpty()) {
            head.append('?').append(message.query());
        }
        head.append(" HTTP/1.1\r\nHost: planbot.example\r\nContent-Length: ").append(message.body().length);
        message.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(message.body());
        return request.toByteArray();
    }
}
