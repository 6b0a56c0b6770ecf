package planbot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planbot.conf.UnitsFile;
import planbot.plan.Outline.Passage;
import planbot.plan.Plan;
import planbot.plan.Task;

/** The plan in seeds, damaged further: what is still read of a row is what stands in the row, or it is not read. */
class DamagedSeedTest {
    private static final int CASES = 300;

    private final PlanReader reader;
    private final String seed;
    private final Plan whole;

    DamagedSeedTest() throws Exception {
        reader = new PlanReader(UnitsFile.read(Path.of("conf/units.yaml")));
        seed = Files.readString(Path.of("seeds/000_db2892b4738d263a.txt"));
        whole = read(seed);
    }

    private Plan read(String text) {
        return ((Reading.Whole) reader.read(text.getBytes(UTF_8))).plan();
    }

    enum Damage {
        MOVED,
        REPEATED,
        CUT
    }

    @Test
    void linesInAnyOrderBendNoRow() {
        int placed = 0;
        int misplaced = 0;
        for (int i = 0; i < CASES; i++) {
            List<String> lines = new ArrayList<>(Arrays.asList(seed.split("\n")));
            Collections.shuffle(lines, new Random(i));

            Plan plan = read(String.join("\n", lines) + "\n");

            assertNoRowIsBent(plan, "shuffle " + i, false);
            placed += certain(plan).size();
            misplaced += misplaced(plan);
        }
        assertTrue(misplaced * 500 < placed, misplaced + " of " + placed + " sentences stand under another measure");
    }

    @ParameterizedTest
    @EnumSource
    void sentencesMovedRepeatedOrCutBendNoRow(Damage damage) {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(i);
            List<String> sentences =
                    new ArrayList<>(Arrays.asList(seed.replace("\n", "").split("(?<=。)")));
            for (int times = 1 + random.nextInt(30); times > 0; times--) {
                int at = random.nextInt(sentences.size());
                String sentence = damage == Damage.REPEATED ? sentences.get(at) : sentences.remove(at);
                if (damage != Damage.CUT) {
                    sentences.add(random.nextInt(sentences.size() + 1), sentence);
                }
            }

            assertNoRowIsBent(read(String.join("", sentences)), damage + " " + i, damage == Damage.CUT);
        }
    }

    /** @param lastMayBeCut whether the table's last row may be gone, so that its deadline follows the text of one before it */
    private void assertNoRowIsBent(Plan plan, String which, boolean lastMayBeCut) {
        for (Task task : plan.tasks()) {
            Task as = whole.task(task.number()).orElseThrow();
            if (task.text() != null) {
                assertEquals(as.text(), task.text(), which);
            }
            if (task.deadline() != null
                    && !(lastMayBeCut && task.number() == plan.tasks().size())) {
                assertEquals(as.deadline(), task.deadline(), which);
                assertEquals(as.parties(), task.parties(), which);
            }
        }
    }

    private static Map<String, Integer> certain(Plan plan) {
        Map<String, Integer> measures = new HashMap<>();
        for (Passage passage : plan.outline().passages()) {
            if (passage.certain() && passage.measure() != null) {
                measures.put(passage.text(), passage.measure());
            }
        }
        return measures;
    }

    private int misplaced(Plan plan) {
        Map<String, Integer> known = certain(whole);
        return (int) certain(plan).entrySet().stream()
                .filter(placed -> !placed.getValue().equals(known.getOrDefault(placed.getKey(), placed.getValue())))
                .count();
    }
}
