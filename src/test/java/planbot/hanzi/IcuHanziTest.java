package planbot.hanzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** What is told of characters is what ICU tells of them, whichever ICU is there. */
class IcuHanziTest {
    private final IcuHanzi hanzi = IcuHanzi.warm();

    @Test
    void the_tables_are_those_of_icu() {
        String remedy = "run planbot.hanzi.TablesByIcu, which makes the tables anew";
        assertTrue(TablesByIcu.simplified().equals(Table.text(SimplifiedForms.TABLE)), remedy);
        assertTrue(TablesByIcu.sounds().equals(Table.text(Syllables.TABLE)), remedy);
    }

    @Test
    void traditional_characters_are_simplified_and_all_others_stay() {
        assertEquals("重庆市科学技术委员会 R&D 2016", hanzi.simplified("重慶市科學技術委員會 R&D 2016"));
        assertEquals("\0\uD87E\uDC04\uFFFF", hanzi.simplified("\0\uD87E\uDC04\uFFFF"));
    }

    @Test
    void a_character_has_the_sound_it_has_most_often_and_what_is_none_has_no_sound() {
        assertEquals("zhong", hanzi.sound('重'));
        assertEquals("lu", hanzi.sound('绿'));
        assertEquals("a", hanzi.sound('a'));
        assertEquals("", hanzi.sound('。'));
        assertEquals("", hanzi.sound(Character.MAX_CODE_POINT));
    }

    @Test
    void words_begin_and_end_where_the_dictionary_says() {
        BitSet borders = hanzi.borders("科技创新");
        assertTrue(borders.get(0) && borders.get(2) && borders.get(4), borders::toString);
    }
}
