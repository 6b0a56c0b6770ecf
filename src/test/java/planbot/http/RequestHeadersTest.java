package planbot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestHeadersTest {
    private final MultiMap sent = MultiMap.caseInsensitiveMultiMap()
            .add("X-Once", "1")
            .add("X-Twice", "2")
            .add("x-twice", "3");
    private final RequestHeaders headers = new RequestHeaders(sent);

    @Test
    void a_header_is_found_by_its_name_in_whatever_case_it_was_sent() {
        assertEquals(List.of("1"), headers.get("x-once"));
        assertTrue(headers.containsKey("x-once"));
    }

    @Test
    void one_that_was_sent_twice_has_both_values() {
        assertEquals(List.of("2", "3"), headers.get("x-twice"));
    }

    @Test
    void one_that_was_not_sent_is_not_there() {
        assertNull(headers.get("x-never"));
        assertFalse(headers.containsKey("x-never"));
        assertEquals(List.of(), headers.getOrDefault("x-never", List.of()));
    }

    @Test
    void all_of_them_are_told_under_lower_case_names() {
        assertEquals(Map.of("x-once", List.of("1"), "x-twice", List.of("2", "3")), headers);
    }
}
