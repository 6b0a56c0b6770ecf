package planbot.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways to spoil a genuine request. */
final class Genuine {
    private final RawRequest request;

    Genuine(RawRequest request) {
        this.request = request;
    }

    RawRequest without(String header) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.remove(header);
        return with(headers, request.body());
    }

    RawRequest with(String header, String... values) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.put(header, List.of(values));
        return with(headers, request.body());
    }

    RawRequest with(byte[] body) {
        return with(request.headers(), body);
    }

    RawRequest with(Map<String, List<String>> headers, byte[] body) {
        return new RawRequest(request.method(), headers, request.query(), body, request.receivedAt());
    }

    /** Some headers dropped, repeated, cut or overwritten, some bytes changed, or all of it made up. */
    RawRequest mutated(Random random) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        for (String name : request.headers().keySet()) {
            String value = request.header(name);
            switch (random.nextInt(8)) {
                case 0 -> headers.remove(name);
                case 1 -> headers.put(name, List.of(value, value));
                case 2 -> headers.put(name, List.of(value.substring(random.nextInt(value.length()))));
                case 3 -> headers.put(name, List.of(noise(random)));
                case 4 -> headers.put(name, List.of());
                default -> {}
            }
        }
        byte[] body = request.body().clone();
        switch (random.nextInt(4)) {
            case 0 -> body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> body = Arrays.copyOf(body, random.nextInt(2 * body.length));
            case 2 -> random.nextBytes(body);
            default -> {}
        }
        String query = random.nextInt(4) == 0 ? noise(random) : request.query();
        String method = random.nextInt(8) == 0 ? "GET" : request.method();
        return new RawRequest(method, headers, query, body, request.receivedAt());
    }

    private static String noise(Random random) {
        List<String> pieces =
                new ArrayList<>(List.of("ssl_check=1", "%", "&", "=", "%zz", "v0=", "-", "99999999999999999999"));
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        pieces.add(new String(bytes, StandardCharsets.ISO_8859_1));
        return pieces.get(random.nextInt(pieces.size())) + pieces.get(random.nextInt(pieces.size()));
    }
}
