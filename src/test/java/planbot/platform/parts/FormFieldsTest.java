package planbot.platform.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
    @Test
    void the_first_of_a_name_counts_and_is_the_only_one_where_there_is_no_other() {
        FormFields fields = new FormFields("a=1&b=%E5%B8%82+x&&c&d==&a=2&=y&e=");
        assertEquals("1", fields.get("a"));
        assertEquals("", fields.only("a"));
        assertEquals("市 x", fields.only("b"));
        assertEquals("", fields.get("c"));
        assertEquals("=", fields.only("d"));
        assertEquals("y", fields.only(""));
        assertEquals("", fields.get("e"));
        assertEquals("", fields.get("never there"));
    }

    @Test
    void what_is_malformed_stays_as_it_came_and_names_may_be_encoded() {
        assertEquals("%zz", new FormFields("a=%zz").get("a"));
        assertEquals("1", new FormFields("b=2&%61=1").get("a"));
        assertEquals("2", new FormFields("b=2&%61=1").only("b"));
        assertEquals("1", new FormFields("a+b=1").get("a b"));
        assertEquals("", new FormFields("").get("a"));
        assertEquals("", new FormFields("&&&").get(""));
    }

    @Test
    void a_field_without_anything_in_it_is_as_good_as_none() {
        FormFields fields = new FormFields("a=1&b=&c&d=%20&b=2");
        assertTrue(fields.has("a"));
        assertFalse(fields.has("b"));
        assertFalse(fields.has("c"));
        assertTrue(fields.has("d"));
        assertFalse(fields.has("e"));
    }

    @Test
    void there_may_be_many() {
        String body = IntStream.range(0, 1_000).mapToObj(i -> "a" + i + "=" + i).collect(Collectors.joining("&"));
        FormFields fields = new FormFields(body);
        IntStream.range(0, 1_000).forEach(i -> assertEquals(String.valueOf(i), fields.only("a" + i)));
    }
}
