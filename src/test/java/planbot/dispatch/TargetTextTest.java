package planbot.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import planbot.platform.Target;

/** A target on record is the one it was. */
class TargetTextTest {

    @Test
    void a_target_comes_back_with_those_after_it() {
        Target last = Target.of("user", "李四\u0000");
        Target session = new Target(
                "session", "https://example.org/s?k=hunter2", "thread", Instant.parse("2016-05-20T01:00:00.5Z"), last);

        assertEquals(session, TargetText.read(TargetText.write(session)));
        assertEquals(last, TargetText.read(TargetText.write(last)));
        assertNull(TargetText.read(TargetText.write(null)));
    }

    @Test
    void what_is_none_is_refused_without_telling_what_it_holds() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> TargetText.read("[[\"session\",\"hunter2"));

        assertFalse(String.valueOf(refusal.getMessage()).contains("hunter2"));
        assertNull(refusal.getCause());
    }
}
