package planbot.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import planbot.bot.SeedBot;
import planbot.conf.UnitsFile;
import planbot.plan.Correction.Field;
import planbot.plan.UnitDirectory;
import planbot.source.Corrections;
import planbot.source.Flaw;
import planbot.source.Flaw.Kind;
import planbot.source.Reading;

class CorrectionsFileTest {
    private static final UnitDirectory UNITS = UnitsFile.read(Path.of("conf/units.yaml"));
    private static final String HEAD = "corrections:\n  plan: 某府发〔2016〕1号\n  source: 公报\n  tasks:\n";

    @Test
    void fields_are_read_with_the_source_of_the_file_or_their_own() {
        Corrections read = corrections(HEAD
                + "    1: { text: 修渠。, deadline: 2016年年底前, lead: [市科委, 市教委], cooperating: [] }\n"
                + "    20: { deadline: 2017年6月前, source: 来信 }\n");

        assertEquals("某府发〔2016〕1号", read.plan());
        assertEquals(
                List.of(
                        "1 TEXT [修渠。] 公报",
                        "1 DEADLINE [2016年年底前] 公报",
                        "1 LEAD [市科委, 市教委] 公报",
                        "1 COOPERATING [] 公报",
                        "20 DEADLINE [2017年6月前] 来信"),
                read.given().stream()
                        .map(one -> one.task() + " " + one.field() + " " + one.words() + " " + one.source())
                        .toList());
        assertEquals(Field.DEADLINE, read.given().get(4).field());
    }

    @Test
    void every_flaw_is_told_at_once_with_its_place() {
        List<Flaw> flaws = flaws("""
                corrections:
                  plan: [a]
                  sourse: 公报
                  tasks:
                    1: { deadlin: 年底前 }
                    1: { text: 修渠。 }
                    x: { text: 修渠。 }
                    2: { lead: [] }
                    3: 修渠
                """);

        assertEquals(
                List.of(
                        "UNKNOWN_KEY 3:3 sourse → source",
                        "VALUE 2:9 sequence",
                        "MISSING_KEY 2:3 source",
                        "NUMBER_TWICE 6:5 1",
                        "UNKNOWN_KEY 5:10 deadlin → deadline",
                        "NUMBER 7:5 x",
                        "VALUE 8:16 []",
                        "VALUE 9:8 修渠"),
                flaws.stream().map(CorrectionsFileTest::shown).toList());
    }

    @Test
    void what_is_wrong_with_the_file_and_what_does_not_fit_the_plan_are_told_together() {
        Corrections read = corrections(
                HEAD + "    99: { text: 修渠。 }\n    1: { deadline: 某日, txt: 修渠。 }\n    2: { deadline: [] }\n");

        Reading over = read.over(SeedBot.KNOWLEDGE.edition().plan());

        assertEquals(
                List.of(
                        "UNKNOWN_KEY 6:24 txt → text",
                        "VALUE 7:20 sequence",
                        "UNKNOWN_TASK 5:17 99",
                        "DEADLINE 6:20 某日"),
                assertInstanceOf(Reading.Refused.class, over).flaws().stream()
                        .map(CorrectionsFileTest::shown)
                        .toList());
    }

    @Test
    void a_file_that_is_no_yaml_is_damaged_where_it_breaks() {
        Flaw flaw = flaws("corrections:\n  plan: [a\n  source: b\n").get(0);

        assertEquals(Kind.DAMAGED, flaw.kind());
        assertTrue(Objects.requireNonNull(flaw.place()).line() >= 2);
    }

    @Test
    void a_file_is_recognised_by_its_first_key() {
        assertTrue(CorrectionsFile.recognises("\ufeff# 更正\n\n---\ncorrections:\n"));
        assertTrue(CorrectionsFile.recognises("corrections: {}"));
        assertFalse(CorrectionsFile.recognises("关于印发corrections: 的通知"));
        assertFalse(CorrectionsFile.recognises("  corrections of the plan"));
    }

    @Test
    void anchors_depth_and_size_are_bounded() {
        StringBuilder laughs = new StringBuilder("a: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ",").repeat(9))
                    .append("]\n");
        }
        assertFalse(
                flaws("corrections:\n  plan: x\n" + laughs.toString().indent(2)).isEmpty());
        assertEquals(
                Kind.DAMAGED,
                flaws("corrections: " + "[".repeat(100_000)).get(0).kind());
        assertFalse(flaws("corrections: &a\n  plan: *a\n  tasks: *a\n").isEmpty());
        assertEquals(
                Kind.TOO_LARGE,
                flaws("corrections:\n" + "# x\n".repeat(2_000_000)).get(0).kind());
        assertFalse(
                flaws("corrections: !!javax.script.ScriptEngineManager [x]\n").isEmpty());
    }

    private static Corrections corrections(String text) {
        return assertInstanceOf(Reading.Patch.class, CorrectionsFile.read(text, UNITS))
                .corrections();
    }

    private static List<Flaw> flaws(String text) {
        Reading reading = CorrectionsFile.read(text, UNITS);
        return reading instanceof Reading.Patch patch
                ? patch.corrections().flaws()
                : assertInstanceOf(Reading.Refused.class, reading).flaws();
    }

    private static String shown(Flaw flaw) {
        return flaw.kind() + " " + Objects.requireNonNull(flaw.place()).line() + ":"
                + flaw.place().column() + " " + flaw.seen();
    }
}
