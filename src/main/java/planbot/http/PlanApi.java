package planbot.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Knowledge;
import planbot.answer.Shelf;
import planbot.answer.TaskList;
import planbot.ask.Criterion;
import planbot.ask.Filter;
import planbot.ask.UnitClause;
import planbot.ask.time.Span;
import planbot.plan.Deadline;
import planbot.plan.Facts.Fact;
import planbot.plan.Plan;
import planbot.plan.Role;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;

/** {@code GET /api/v1/tasks}, one task, and the plan itself: the data behind the answers. */
final class PlanApi {
    private static final int PAGE = 50;
    private static final String PLAN = "plan";
    private static final List<String> PARAMETERS =
            List.of("unit", "role", "dueFrom", "dueTo", "q", "state", "page", PLAN);

    private final Supplier<Shelf> shelf;
    private final Clock clock;

    PlanApi(Supplier<Shelf> shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    void tasks(Exchange exchange) {
        Map<String, String> asked = PublicServer.parameters(exchange.request(), PARAMETERS);
        Shelf now = shelf.get();
        Knowledge known = known(asked, now);
        List<Task> tasks = new ArrayList<>(TaskList.of(known, filter(asked, known), LocalDate.now(clock)));
        String state = asked.get("state");
        if (state != null) {
            Task.State wanted = state(state);
            boolean alone = asked.keySet().stream().allMatch(Set.of("state", "page", PLAN)::contains);
            tasks = wanted == Task.State.ABSENT && alone ? known.plan().tasks() : tasks;
            tasks = tasks.stream().filter(task -> task.state() == wanted).toList();
        }
        int page = number(asked.getOrDefault("page", "1"), "page");
        ObjectNode body = Json.object();
        body.put("total", tasks.size()).put("page", page).put("pages", Math.max(1, (tasks.size() + PAGE - 1) / PAGE));
        body.put("revision", now.revision().number());
        ArrayNode array = body.putArray("tasks");
        tasks.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(task -> array.add(json(task, known)));
        exchange.json(body);
    }

    void task(Exchange exchange) {
        int number = number(exchange.variables().getOrDefault("number", ""), "task number");
        Knowledge known = known(PublicServer.parameters(exchange.request(), List.of(PLAN)), shelf.get());
        Task task = known.plan().task(number).orElseThrow(() -> Problem.notFound("the plan has no task " + number));
        ObjectNode body = json(task, known);
        ProgressJson.history(body.withObject("/progress"), task, known);
        exchange.json(body);
    }

    void plan(Exchange exchange) {
        Shelf now = shelf.get();
        Knowledge known = known(PublicServer.parameters(exchange.request(), List.of(PLAN)), now);
        Plan plan = known.plan();
        ObjectNode body = Json.object();
        body.put("revision", now.revision().number());
        body.put("key", known.edition().key());
        body.put("source", known.edition().origin().file());
        ObjectNode facts = body.putObject("facts");
        for (Fact fact : Fact.values()) {
            facts.put(
                    fact.name().toLowerCase(Locale.ROOT), plan.facts().of(fact).orElse(null));
        }
        ArrayNode chapters = body.putArray("chapters");
        plan.outline()
                .chapters()
                .forEach(chapter ->
                        chapters.addObject().put("number", chapter.number()).put("title", chapter.title()));
        ArrayNode measures = body.putArray("measures");
        plan.outline()
                .measures()
                .forEach(measure -> measures.addObject()
                        .put("number", measure.number())
                        .put("title", measure.title())
                        .put("chapter", measure.chapter()));
        ArrayNode findings = body.putArray("findings");
        plan.findings()
                .forEach(finding -> findings.addObject()
                        .put("missing", label(finding.missing()))
                        .put("task", finding.task())
                        .put("line", finding.place().line())
                        .put("column", finding.place().column())
                        .put("detail", finding.detail()));
        exchange.json(body);
    }

    private static Knowledge known(Map<String, String> asked, Shelf now) {
        return LoadedPlans.of(asked.getOrDefault(PLAN, now.main().edition().key()), now);
    }

    private Filter filter(Map<String, String> asked, Knowledge known) {
        List<UnitClause> clauses = new ArrayList<>();
        Role role = role(asked.getOrDefault("role", "either"));
        String unit = asked.get("unit");
        if (unit != null) {
            clauses.add(
                    new UnitClause(List.of(unit(unit, known)), UnitClause.Join.ANY, role, UnitClause.Sense.TAKES_PART));
        } else if (asked.containsKey("role")) {
            throw Problem.badRequest("the parameter role needs the parameter unit beside it");
        }
        LocalDate from = date(asked, "dueFrom");
        LocalDate to = date(asked, "dueTo");
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.badRequest("the parameter dueTo is before dueFrom");
        }
        Criterion time = from == null && to == null
                ? null
                : new Criterion.DueIn(new Span(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to));
        String words = asked.get("q");
        List<String> searched = words == null || words.isBlank() ? List.of() : known.folded(words);
        return new Filter(clauses, time, searched, List.of(), List.of());
    }

    private static String unit(String name, Knowledge known) {
        return known.bodies().units().stream()
                .filter(unit -> UnitDirectory.names(unit).contains(name))
                .map(UnitDirectory.Unit::name)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("the parameter unit names no known unit: " + name));
    }

    private static Role role(String role) {
        return switch (role) {
            case "lead" -> Role.LEAD;
            case "cooperating" -> Role.COOPERATING;
            case "either" -> Role.EITHER;
            default -> throw Problem.badRequest("the parameter role must be lead, cooperating or either");
        };
    }

    private static Task.State state(String state) {
        for (Task.State known : Task.State.values()) {
            if (label(known).equals(state)) {
                return known;
            }
        }
        throw Problem.badRequest("the parameter state must be complete, units-only, text-only, partial or absent");
    }

    private static @Nullable LocalDate date(Map<String, String> asked, String name) {
        String text = asked.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("the parameter " + name + " must be a date such as 2016-06-30");
        }
    }

    private static int number(String text, String name) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Problem.badRequest("the " + name + " must be a whole number from 1 on");
        }
        return Integer.parseInt(text);
    }

    private static ObjectNode json(Task task, Knowledge known) {
        ObjectNode node = Json.object();
        node.put("number", task.number()).put("state", label(task.state())).put("text", task.text());
        Deadline deadline = task.deadline();
        if (deadline == null) {
            node.putNull("deadline");
        } else {
            ObjectNode object = node.putObject("deadline");
            object.put("wording", deadline.wording()).put("kind", label(deadline.kind()));
            ArrayNode due = object.putArray("due");
            deadline.due().forEach(day -> due.add(day.toString()));
        }
        cell(node, "lead", task.parties().lead());
        cell(node, "cooperating", task.parties().cooperating());
        node.putObject("place")
                .put("line", task.place().line())
                .put("column", task.place().column());
        ProgressJson.put(node.putObject("progress"), task, known);
        return node;
    }

    private static void cell(ObjectNode node, String name, @Nullable List<String> cell) {
        if (cell == null) {
            node.putNull(name);
        } else {
            ArrayNode array = node.putArray(name);
            cell.forEach(array::add);
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
