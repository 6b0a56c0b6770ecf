package planbot.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways to spoil a genuine request. */
final class Spoiled {
    private Spoiled() {}

    static RawRequest header(RawRequest request, String name, String... values) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.put(name, List.of(values));
        return new RawRequest(request.method(), headers, request.query(), request.body(), request.receivedAt());
    }

    static RawRequest query(RawRequest request, String query) {
        return new RawRequest(request.method(), request.headers(), query, request.body(), request.receivedAt());
    }

    static RawRequest body(RawRequest request, byte[] body) {
        return new RawRequest(request.method(), request.headers(), request.query(), body, request.receivedAt());
    }

    /** Some headers dropped, repeated, cut or overwritten, some bytes changed, or all of it made up. */
    static RawRequest mutated(RawRequest request, Random random) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        for (String name : request.headers().keySet()) {
            String value = request.header(name);
            switch (random.nextInt(8)) {
                case 0 -> headers.remove(name);
                case 1 -> headers.put(name, List.of(value, value));
                case 2 -> headers.put(name, List.of(value.substring(random.nextInt(value.length() + 1))));
                case 3 -> headers.put(name, List.of(noise(random)));
                case 4 -> headers.put(name, List.of());
                default -> {}
            }
        }
        byte[] body = request.body().clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                if (body.length > 0) {
                    body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> body = Arrays.copyOf(body, random.nextInt(2 * body.length + 1));
            case 2 -> random.nextBytes(body);
            default -> {}
        }
        String query = switch (random.nextInt(6)) {
            case 0 -> noise(random);
            case 1 -> request.query().substring(random.nextInt(request.query().length() + 1));
            default -> request.query();
        };
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
