package planbot.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths that are served, each with its method: the table that requests, 405 and the API's description go by. */
final class Routes {
    private static final Pattern WITH_VARIABLE = Pattern.compile("(/(?:[^{}/]+/)*)\\{([a-z]+)\\}");

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

    /** One route. The last part of its path may be a variable, such as {@code {number}}. {@code limit} is the largest body, in bytes. */
    record Route(String method, String path, Access access, int limit, Handler handler) {}

    /** A route that fits, with the variables of its path. */
    record Match(Route route, Map<String, String> variables) {}

    /** A variable that ends a path, and the routes of that path by their methods. */
    private record Variable(String name, Map<String, Route> routes) {}

    private final List<Route> all = new ArrayList<>();
    private final Map<String, Map<String, Route>> byPath = new HashMap<>();
    /** By what stands before the variable. */
    private final Map<String, Variable> byStem = new HashMap<>();

    Routes add(Route route) {
        all.add(route);
        Matcher variable = WITH_VARIABLE.matcher(route.path());
        Map<String, Route> served = variable.matches()
                ? byStem.computeIfAbsent(variable.group(1), stem -> new Variable(variable.group(2), new HashMap<>()))
                        .routes()
                : byPath.computeIfAbsent(route.path(), path -> new HashMap<>());
        served.put(route.method(), route);
        return this;
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    /** @throws Problem 404 for a path nobody serves, 405 for another method of one that is served */
    Match find(String method, String path) {
        Map<String, Route> served = byPath.get(path);
        if (served != null) {
            return new Match(of(method, served), Map.of());
        }
        int end = path.lastIndexOf('/') + 1;
        Variable variable = end == path.length() ? null : byStem.get(path.substring(0, end));
        if (variable == null) {
            throw Problem.notFound("there is nothing at this path; the API is described at /api/openapi.json");
        }
        return new Match(of(method, variable.routes()), Map.of(variable.name(), path.substring(end)));
    }

    private static Route of(String method, Map<String, Route> served) {
        Route route = served.get(method.equals("HEAD") ? "GET" : method);
        if (route == null) {
            throw new MethodNotAllowed(served.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return route;
    }
}
