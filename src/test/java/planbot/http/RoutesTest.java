package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes()
            .add(route("GET", "/tasks"))
            .add(route("GET", "/tasks/{number}"))
            .add(route("POST", "/hooks/{channel}"))
            .add(route("GET", "/hooks/{channel}"));

    private static Routes.Route route(String method, String path) {
        return new Routes.Route(method, path, Routes.Access.PAGE, 1, exchange -> {});
    }

    private void finds(String path, Map<String, String> variables, String method, String asked) {
        Routes.Match match = routes.find(method, asked);
        assertEquals(path, match.route().path());
        assertEquals(variables, match.variables());
    }

    @Test
    void a_route_is_found_by_its_path_and_method() {
        finds("/tasks", Map.of(), "GET", "/tasks");
        finds("/tasks", Map.of(), "HEAD", "/tasks");
        finds("/tasks/{number}", Map.of("number", "7"), "GET", "/tasks/7");
        finds("/hooks/{channel}", Map.of("channel", "{channel}"), "POST", "/hooks/{channel}");
        assertEquals("GET", routes.find("GET", "/hooks/a").route().method());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "tasks",
                "/task",
                "/tasks/",
                "/tasks/7/",
                "/tasks/7/8",
                "/hooks",
                "/x/tasks",
                "/{number}"
            })
    void a_path_that_nobody_serves_is_not_found(String path) {
        assertEquals(
                404, assertThrows(Problem.class, () -> routes.find("GET", path)).status());
    }

    @Test
    void of_a_path_that_is_served_other_methods_are_told() {
        assertEquals(
                "GET",
                assertThrows(MethodNotAllowed.class, () -> routes.find("POST", "/tasks"))
                        .allowed());
        assertEquals(
                "GET, POST",
                assertThrows(MethodNotAllowed.class, () -> routes.find("PUT", "/hooks/a"))
                        .allowed());
    }
}
