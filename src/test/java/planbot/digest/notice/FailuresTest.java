package planbot.digest.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Language;
import planbot.platform.Delivery;

class FailuresTest {
    @ParameterizedTest
    @EnumSource(Delivery.Reason.class)
    void every_reason_of_a_platform_has_words_in_every_language(Delivery.Reason reason) {
        for (Language language : Language.values()) {
            assertNotEquals(reason.label(), Failures.told(reason.label(), language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"too_old", "interrupted"})
    void so_has_what_planbot_itself_puts_on_record(String why) {
        for (Language language : Language.values()) {
            assertNotEquals(why, Failures.told(why, language));
        }
    }

    @Test
    void the_platforms_code_is_kept() {
        assertEquals("群、人或 webhook 不存在，或机器人不在其中（19001）", Failures.told("no_target 19001", Language.ZH));
        assertEquals("the platform did not answer in time", Failures.told("timeout", Language.EN));
    }

    @Test
    void what_is_no_label_stands_as_it_is() {
        assertEquals("没看懂“天气”", Failures.told("没看懂“天气”", Language.ZH));
    }
}
