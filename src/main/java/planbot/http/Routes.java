package planbot.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths that are served, each with its method: the table that requests, 405 and the API's description go by. */
final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)\\}");

    /** Handles a request that has been let in; throws a {@link Problem} for what is wrong with it. */
    interface Handler {
        void handle(Exchange exchange);
    }

    /** Who may use a route. */
    enum Access {
        /** Anyone who can reach it by the host's own name. */
        PAGE,
        /** Callers of the API, with the token where one is configured. */
        API,
        /** Whoever has a ticket, which the handler checks: calendar programs send no token. By a name of the host, or the public one. */
        TICKET,
        /** Anyone: the handler itself verifies. */
        SELF_VERIFIED
    }

    /** One route. {@code limit} is the largest body, in bytes. */
    record Route(String method, String path, Access access, int limit, Handler handler) {}

    /** A route that fits, with the variables of its path. */
    record Match(Route route, Map<String, String> variables) {}

    private record Compiled(Route route, Pattern pattern, List<String> names) {}

    private final List<Compiled> routes = new ArrayList<>();

    Routes add(Route route) {
        List<String> names = VARIABLE.matcher(route.path())
                .results()
                .map(variable -> variable.group(1))
                .toList();
        Pattern pattern = Pattern.compile(VARIABLE.matcher(route.path()).replaceAll("([^/]+)"));
        routes.add(new Compiled(route, pattern, names));
        return this;
    }

    List<Route> all() {
        return routes.stream().map(Compiled::route).toList();
    }

    /** @throws Problem 404 for a path nobody serves, 405 for another method of one that is served */
    Match find(String method, String path) {
        List<String> allowed = new ArrayList<>();
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Compiled compiled : routes) {
            Matcher matcher = compiled.pattern().matcher(path);
            if (matcher.matches()) {
                if (compiled.route().method().equals(asked)) {
                    return new Match(compiled.route(), variables(compiled.names(), matcher));
                }
                allowed.add(compiled.route().method());
            }
        }
        if (allowed.isEmpty()) {
            throw Problem.notFound("there is nothing at this path; the API is described at /api/openapi.json");
        }
        throw new MethodNotAllowed(allowed.stream().distinct().sorted().collect(Collectors.joining(", ")));
    }

    private static Map<String, String> variables(List<String> names, Matcher matcher) {
        Map<String, String> variables = new java.util.HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), matcher.group(i + 1));
        }
        return variables;
    }
}
