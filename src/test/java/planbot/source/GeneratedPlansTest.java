package planbot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planbot.plan.Outline.Passage;
import planbot.plan.Plan;
import planbot.plan.Task;

/** Thousands of plans that no one has seen before, whole and damaged. */
class GeneratedPlansTest {
    private static final int CASES = 2000;

    private static Plan read(PlanGenerator plan, List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            text.append(sentence).append(plan.random.nextInt(5) == 0 ? "\n" : "");
        }
        return ((Reading.Whole)
                        new PlanReader(plan.directory()).read(text.toString().getBytes(UTF_8)))
                .plan();
    }

    @Test
    void whatIsWholeIsReadRight() {
        for (int seed = 0; seed < CASES; seed++) {
            PlanGenerator plan = new PlanGenerator(seed, 1 + seed % 3);
            List<String> sentences = new ArrayList<>(plan.running());
            sentences.addAll(plan.table());

            Plan read = read(plan, sentences);

            assertEquals(plan.rows.size(), read.tasks().size(), "seed " + seed);
            for (Task task : read.tasks()) {
                assertText(plan, task, seed);
                assertTail(plan, task, seed);
            }
            for (int measure = 1; measure <= plan.measures.size(); measure++) {
                assertEquals(plan.measures.get(measure - 1), sentencesOf(read, measure), "seed " + seed);
            }
            assertTrue(read.findings().stream().allMatch(finding -> finding.task() == null), "seed " + seed);
        }
    }

    private static List<String> sentencesOf(Plan plan, int measure) {
        return plan.outline().passages().stream()
                .filter(passage -> passage.certain() && Objects.equals(passage.measure(), measure))
                .map(Passage::text)
                .toList();
    }

    @Test
    void whatIsCutIsReportedAndNothingIsInvented() {
        for (int seed = 0; seed < CASES; seed++) {
            PlanGenerator plan = new PlanGenerator(seed);
            List<String> table = plan.table();
            Set<Integer> kept = new HashSet<>();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < plan.rows.size(); i++) {
                if (plan.random.nextInt(4) > 0 || i == 0) {
                    kept.add(i + 1);
                    order.add(i);
                    if (plan.random.nextInt(6) == 0) {
                        order.add(i);
                    }
                }
            }
            if (seed % 2 == 0) {
                Collections.rotate(order, plan.random.nextInt(order.size()));
            }
            List<String> running = plan.running();
            List<String> sentences = new ArrayList<>(running);
            for (int i : order) {
                sentences.add(table.get(i));
                if (plan.random.nextInt(4) == 0) {
                    sentences.add(running.get(plan.random.nextInt(running.size())));
                }
            }

            Plan read = read(plan, sentences);

            assertEquals(Collections.max(kept), read.tasks().size(), "seed " + seed);
            for (Task task : read.tasks()) {
                boolean text = kept.contains(task.number());
                boolean tail = kept.contains(task.number() + 1);
                if (text) {
                    assertText(plan, task, seed);
                } else {
                    assertNull(task.text(), "seed " + seed + " row " + task.number());
                }
                if (tail) {
                    assertTail(plan, task, seed);
                } else {
                    assertNull(task.deadline(), "seed " + seed + " row " + task.number());
                    assertNull(task.parties().lead(), "seed " + seed + " row " + task.number());
                }
                assertEquals(
                        text && tail,
                        read.findings().stream().noneMatch(finding -> Objects.equals(finding.task(), task.number())),
                        "seed " + seed + " row " + task.number() + read.findings());
            }
            Set<String> written = new HashSet<>();
            plan.measures.forEach(written::addAll);
            for (Passage passage : read.outline().passages()) {
                assertTrue(written.contains(passage.text()) || passage.text().equals("请照办。"), passage::toString);
                if (passage.certain() && passage.measure() != null) {
                    assertTrue(
                            plan.measures.get(passage.measure() - 1).contains(passage.text()),
                            "seed " + seed + " " + passage);
                }
            }
        }
    }

    private static void assertText(PlanGenerator plan, Task task, long seed) {
        assertEquals(plan.rows.get(task.number() - 1).text(), task.text(), "seed " + seed + " row " + task.number());
    }

    private static void assertTail(PlanGenerator plan, Task task, long seed) {
        PlanGenerator.Row row = plan.rows.get(task.number() - 1);
        assertEquals(
                row.deadline() + row.lead() + row.cooperating(),
                task.deadline() == null
                        ? "lost"
                        : task.deadline().wording()
                                + task.parties().lead()
                                + task.parties().cooperating(),
                "seed " + seed + " row " + task.number());
    }
}
