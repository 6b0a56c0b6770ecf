package planbot.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planbot.plan.Correction.Field;
import planbot.plan.Deadline;
import planbot.plan.Edition;
import planbot.plan.Facts;
import planbot.plan.Facts.Fact;
import planbot.plan.LibraryDiff;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Plan;
import planbot.plan.PlanDiff;
import planbot.plan.Task;
import planbot.store.RandomPlans;

/** Random plans from a seed, changed at random in ways that are written down beside. */
class LibraryDiffTest {
    private static final int ROUNDS = 500;

    private static Edition edition(String key, Plan plan) {
        return new Edition(0, key, new Edition.Origin(key + ".txt", "", Instant.EPOCH), plan);
    }

    private static LibraryDiff diff(Plan before, Plan after) {
        return LibraryDiff.of(List.of(edition("p", before)), List.of(edition("p", after)));
    }

    @Test
    void a_plan_differs_from_itself_in_nothing() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            assertTrue(diff(new RandomPlans(seed).next(), new RandomPlans(seed).next())
                    .isEmpty());
        }
    }

    @Test
    void exactly_the_fields_are_named_that_were_changed() {
        Random random = new Random(20160225);
        RandomPlans plans = new RandomPlans(20160225);
        for (int round = 0; round < ROUNDS; round++) {
            Plan plan = plans.next();
            Map<Integer, Set<Field>> changed = new TreeMap<>();
            List<Integer> removed = new ArrayList<>();
            List<Task> tasks = new ArrayList<>();
            for (Task task : plan.tasks()) {
                int what = random.nextInt(4);
                if (what == 0) {
                    removed.add(task.number());
                } else if (what == 1) {
                    Set<Field> fields = EnumSet.noneOf(Field.class);
                    for (Field field : Field.values()) {
                        if (random.nextBoolean()) {
                            fields.add(field);
                        }
                    }
                    tasks.add(mutated(task, fields));
                    if (!fields.isEmpty()) {
                        changed.put(task.number(), fields);
                    }
                } else {
                    tasks.add(task);
                }
            }
            List<Integer> added = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                int number = plan.tasks().size() + 1 + added.size();
                added.add(number);
                tasks.add(new Task(number, "新增", null, Parties.UNKNOWN, new planbot.plan.Place(1, 1)));
            }
            check(diff(plan, with(plan, tasks)), added, changed, removed);
            check(diff(with(plan, tasks), plan), removed, changed, added);
        }
    }

    private static void check(
            LibraryDiff diff, List<Integer> added, Map<Integer, Set<Field>> changed, List<Integer> removed) {
        if (added.isEmpty() && changed.isEmpty() && removed.isEmpty()) {
            assertTrue(diff.isEmpty());
            return;
        }
        PlanDiff.Tasks tasks = diff.plans().get(0).tasks();
        assertEquals(added, tasks.added().stream().map(Task::number).toList());
        assertEquals(removed, tasks.removed().stream().map(Task::number).toList());
        Map<Integer, Set<Field>> named = new TreeMap<>();
        tasks.changed().forEach(change -> named.put(change.number(), Set.copyOf(change.fields())));
        assertEquals(changed, named);
    }

    private static Plan with(Plan plan, List<Task> tasks) {
        return new Plan(plan.facts(), plan.outline(), tasks, plan.targets(), plan.findings(), plan.corrections());
    }

    private static Task mutated(Task task, Set<Field> fields) {
        Deadline other = new Deadline("别的时限", Deadline.Kind.DAY, List.of(LocalDate.of(2030, 1, 1)));
        return new Task(
                task.number(),
                fields.contains(Field.TEXT) ? task.text() + "改" : task.text(),
                fields.contains(Field.DEADLINE) ? other : task.deadline(),
                new Parties(
                        fields.contains(Field.LEAD)
                                ? List.of("别的单位")
                                : task.parties().lead(),
                        fields.contains(Field.COOPERATING)
                                ? List.of("别的单位")
                                : task.parties().cooperating()),
                task.place());
    }

    @Test
    void plans_that_come_and_go_are_told_with_all_their_tasks() {
        Plan plan = new RandomPlans(5).next();
        LibraryDiff diff = LibraryDiff.of(List.of(edition("gone", plan)), List.of(edition("new", plan)));
        assertEquals(
                List.of("new", "gone"),
                diff.plans().stream().map(one -> one.shown().key()).toList());
        assertEquals(plan.tasks(), diff.plans().get(0).tasks().added());
        assertEquals(plan.tasks(), diff.plans().get(1).tasks().removed());
    }

    @Test
    void exactly_the_facts_are_named_that_were_changed_and_the_sentences_counted() {
        Random random = new Random(20160225);
        RandomPlans plans = new RandomPlans(7);
        for (int round = 0; round < ROUNDS; round++) {
            Plan plan = plans.next();
            Map<Fact, Facts.Statement> facts = new EnumMap<>(Fact.class);
            facts.putAll(plan.facts().statements());
            Set<Fact> changed = EnumSet.noneOf(Fact.class);
            for (Fact fact : Fact.values()) {
                if (random.nextInt(4) == 0) {
                    changed.add(fact);
                    if (facts.containsKey(fact) && random.nextBoolean()) {
                        facts.remove(fact);
                    } else {
                        facts.put(fact, new Facts.Statement("别的" + round, new planbot.plan.Place(1, 1)));
                    }
                }
            }
            List<Outline.Passage> passages = new ArrayList<>(plan.outline().passages());
            boolean added = random.nextBoolean();
            if (added) {
                passages.add(new Outline.Passage("新句子" + round, null, true, new planbot.plan.Place(1, 1)));
            }
            Outline outline =
                    new Outline(plan.outline().chapters(), plan.outline().measures(), passages);
            Plan other = new Plan(
                    new Facts(facts), outline, plan.tasks(), plan.targets(), plan.findings(), plan.corrections());
            LibraryDiff diff = diff(plan, other);
            if (changed.isEmpty() && !added) {
                assertTrue(diff.isEmpty());
                continue;
            }
            PlanDiff named = diff.plans().get(0);
            assertEquals(
                    changed,
                    named.facts().stream()
                            .map(PlanDiff.FactChange::fact)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class))));
            for (PlanDiff.FactChange change : named.facts()) {
                assertEquals(plan.facts().of(change.fact()).orElse(null), change.before());
                assertEquals(other.facts().of(change.fact()).orElse(null), change.after());
            }
            assertEquals(new PlanDiff.Sentences(added ? 1 : 0, 0), named.sentences());
            assertEquals(new PlanDiff.Tasks(List.of(), List.of(), List.of()), named.tasks());
        }
    }
}
