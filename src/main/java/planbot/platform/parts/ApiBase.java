package planbot.platform.parts;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import planbot.platform.Channel;

/**
 * The address of a platform's API, and the judge of addresses that a payload brings: what a payload names is called only if it
 * is the platform's own (otherwise anyone who can make the platform pass on a message could make this server call anything).
 */
public final class ApiBase {
    private static final List<String> SCHEMES = List.of("http", "https");

    private final URI base;

    private ApiBase(URI base) {
        this.base = base;
    }

    /** @throws IllegalArgumentException if the channel's value is no http or https address without a query */
    public static ApiBase of(Channel channel, String key) {
        String text = channel.value(key);
        Optional<URI> uri = parse(text).filter(base -> base.getRawQuery() == null);
        return new ApiBase(uri.orElseThrow(
                () -> new IllegalArgumentException(key + " must be an address such as https://api.example.com")));
    }

    /**
     * A whole address that holds a secret, such as a group webhook's.
     *
     * @throws IllegalArgumentException if it is no http or https address; the message does not repeat it
     */
    public static URI secret(Channel channel, String key) {
        String text = channel.secret(key).reveal();
        return parse(text)
                .filter(uri -> uri.getScheme().equalsIgnoreCase("https") || isThisMachine(uri))
                .orElseThrow(() -> new IllegalArgumentException(
                        key + " must be a whole address that begins with https://; copy it from the platform again"));
    }

    /** The same of a server of the house, which may do without TLS. */
    public static URI secretOfTheHouse(Channel channel, String key) {
        return parse(channel.secret(key).reveal())
                .orElseThrow(() -> new IllegalArgumentException(
                        key + " must be a whole address such as https://chat.example.com/hooks/…"));
    }

    private static boolean isThisMachine(URI uri) {
        return List.of("127.0.0.1", "localhost").contains(uri.getHost());
    }

    /** @param path begins with a slash and is encoded */
    public URI at(String path) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    /** @param query names and values, not yet encoded, in the map's order */
    public URI at(String path, Map<String, String> query) {
        return at(path + "?" + query(query));
    }

    /** A query string; names and values are encoded here. */
    public static String query(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The address, if it is https on one of the hosts, or at this very server (a private deployment's, or a test's). */
    public Optional<URI> allow(String address, List<String> hosts) {
        return parse(address)
                .filter(uri -> isOurs(uri)
                        || uri.getScheme().equalsIgnoreCase("https")
                                && (uri.getPort() < 0 || uri.getPort() == 443)
                                && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    private boolean isOurs(URI uri) {
        return uri.getScheme().equalsIgnoreCase(base.getScheme())
                && uri.getHost().equalsIgnoreCase(base.getHost())
                && uri.getPort() == base.getPort();
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean whole = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return whole ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ApiBase[" + base.getHost() + "]";
    }
}
