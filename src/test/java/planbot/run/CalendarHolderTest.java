package planbot.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar's file, shared by two instances. */
class CalendarHolderTest {
    private static final String HEAD = "date,kind,name\n";

    @TempDir
    private Path folder;

    private final AtomicInteger told = new AtomicInteger();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("workdays.csv"), HEAD + "2016-01-01,off,元旦\n");
    }

    @Test
    void an_order_puts_it_in_force_and_has_the_others_told_who_only_read_it() throws IOException {
        CalendarHolder here = new CalendarHolder(file, told::incrementAndGet);
        CalendarHolder there = new CalendarHolder(file, told::incrementAndGet);
        Files.writeString(file, HEAD + "2016-01-01,off,元旦\n2017-01-01,off,元旦\n");
        here.reload();
        assertEquals(1, told.get());
        assertEquals(Set.of(2016), Set.copyOf(there.current().years()));
        there.follow();
        assertEquals(here.current().version(), there.current().version());
        assertEquals(1, told.get());
    }

    @Test
    void one_that_is_wrong_is_not_put_in_force_and_nobody_is_told() throws IOException {
        CalendarHolder here = new CalendarHolder(file, told::incrementAndGet);
        Files.writeString(file, "nonsense");
        assertThrows(IllegalArgumentException.class, here::reload);
        assertThrows(IllegalArgumentException.class, here::follow);
        assertEquals(Set.of(2016), Set.copyOf(here.current().years()));
        assertEquals(0, told.get());
    }
}
