package planbot.reload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction;
import planbot.plan.Deadline;
import planbot.plan.Facts;
import planbot.plan.Facts.Fact;
import planbot.plan.Outline;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.source.Corrections;
import planbot.source.FileReader;
import planbot.source.Flaw;
import planbot.source.Reading;

/**
 * Files of a toy form, so that these tests hang on no real one: a first line {@code plan TITLE|NUMBER}, then a line a task,
 * {@code TEXT|YEAR|LEAD|COOPERATING}; or {@code fix PLAN}, then {@code ROW|TEXT}; {@code flaw SEEN} anywhere is a flaw.
 */
public final class TestPlans {
    private static final Place PLACE = new Place(1, 1);

    public static final FileReader READER = (name, content) ->
            read(new String(content, StandardCharsets.UTF_8).lines().toList());

    private TestPlans() {}

    /** A file of that name and text. */
    public static SeedFile file(String name, String text) {
        return new SeedFile(name, text.getBytes(StandardCharsets.UTF_8), "sha of " + text);
    }

    /** The plan that a text reads as. */
    public static Plan plan(String text) {
        return ((Reading.Whole) read(text.lines().toList())).plan();
    }

    private static Reading read(List<String> lines) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("flaw ")) {
                flaws.add(new Flaw(
                        Flaw.Kind.VALUE, new Place(i + 1, 1), lines.get(i).substring(5)));
            }
        }
        if (!flaws.isEmpty()) {
            return new Reading.Refused(flaws);
        }
        if (lines.isEmpty()) {
            return new Reading.Refused(List.of(Flaw.of(Flaw.Kind.EMPTY, "")));
        }
        List<String> rest = lines.subList(1, lines.size());
        return lines.get(0).startsWith("fix ")
                ? new Reading.Patch(fix(lines.get(0).substring(4), rest))
                : new Reading.Whole(plan(lines.get(0).substring(5), rest));
    }

    private static Plan plan(String heading, List<String> rows) {
        String[] named = heading.split("\\|", -1);
        Map<Fact, Facts.Statement> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.TITLE, new Facts.Statement(named[0], PLACE));
        if (named.length > 1) {
            facts.put(Fact.NUMBER, new Facts.Statement(named[1], PLACE));
        }
        List<Task> tasks = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            tasks.add(new Task(
                    tasks.size() + 1,
                    cells[0].isEmpty() ? null : cells[0],
                    deadline(cells[1]),
                    new Parties(units(cells[2]), units(cells[3])),
                    PLACE));
        }
        return new Plan(new Facts(facts), new Outline(List.of(), List.of(), List.of()), tasks, List.of(), List.of());
    }

    private static @Nullable Deadline deadline(String year) {
        return year.isEmpty()
                ? null
                : new Deadline(
                        year + "年底前", Deadline.Kind.YEAR_END, List.of(LocalDate.of(Integer.parseInt(year), 12, 31)));
    }

    private static @Nullable List<String> units(String cell) {
        return cell.equals("?") ? null : cell.isEmpty() ? List.of() : List.of(cell.split("、", -1));
    }

    private static Corrections fix(String plan, List<String> rows) {
        List<Corrections.Given> given = rows.stream()
                .map(row -> row.split("\\|", -1))
                .map(cells -> new Corrections.Given(
                        Integer.parseInt(cells[0]), Correction.Field.TEXT, List.of(cells[1]), "印刷件", PLACE))
                .toList();
        return new Corrections(plan, given, new UnitDirectory(List.of(), Map.of()));
    }
}
