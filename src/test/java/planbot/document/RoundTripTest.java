package planbot.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planbot.conf.UnitsFile;
import planbot.plan.Parties;
import planbot.plan.Place;
import planbot.plan.Plan;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.source.DeadlineReader;
import planbot.source.Reading;

/** What is written as a ledger is read as it was. */
class RoundTripTest {
    private static final UnitDirectory UNITS = UnitsFile.read(Path.of("conf/units.yaml"));
    private static final DocumentReader READER = new DocumentReader(UNITS);
    private static final String TITLE = "2016年重点任务分解表";
    private static final int CASES = 200;
    private static final List<String> DEADLINES =
            List.of("2016年6月前", "年底前", "2016年、2017年", "每月28日前", "持续推进", "立行立改", "2017年3月10日前", "上半年");
    private static final String WORDS = "修建渠塘桥路，：“”（）3—5家12%a B&<>\"';,";

    enum Form {
        CSV {
            @Override
            byte[] write(List<Task> tasks) {
                return Ledgers.csv(TITLE, tasks);
            }
        },
        XLSX {
            @Override
            byte[] write(List<Task> tasks) {
                return Ledgers.xlsx(TITLE, tasks);
            }
        },
        HTML {
            @Override
            byte[] write(List<Task> tasks) {
                return Ledgers.html(TITLE, tasks);
            }
        };

        abstract byte[] write(List<Task> tasks);
    }

    private static Plan plan(byte[] file) {
        Reading reading = READER.read("f", file);
        return assertInstanceOf(Reading.Whole.class, reading, reading::toString).plan();
    }

    private static List<Task> withoutPlaces(List<Task> tasks) {
        return tasks.stream()
                .map(task -> new Task(task.number(), task.text(), task.deadline(), task.parties(), new Place(1, 1)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void any_plan_is_read_as_it_was_written(Form form) {
        for (int seed = 0; seed < CASES; seed++) {
            List<Task> tasks = tasks(new Random(seed));

            Plan read = plan(form.write(tasks));

            assertEquals(lines(tasks), lines(withoutPlaces(read.tasks())), form + " of seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_seeds_plan_is_read_from_a_ledger_as_from_its_text(Form form) throws Exception {
        List<Task> whole = plan(Files.readAllBytes(Path.of("seeds/000_db2892b4738d263a.txt"))).tasks().stream()
                .filter(task -> task.state() == Task.State.COMPLETE)
                .toList();

        List<Task> read = plan(form.write(whole)).tasks().stream()
                .filter(task -> task.state() != Task.State.ABSENT)
                .toList();

        assertEquals(lines(withoutPlaces(whole)), lines(withoutPlaces(read)));
    }

    private static String lines(List<Task> tasks) {
        return tasks.stream().map(Task::toString).collect(Collectors.joining("\n"));
    }

    private static List<Task> tasks(Random random) {
        List<Task> tasks = new ArrayList<>();
        for (int number = 1 + random.nextInt(30); number > 0; number--) {
            List<String> units = new ArrayList<>(
                    UNITS.units().stream().map(UnitDirectory.Unit::name).toList());
            Collections.shuffle(units, random);
            int lead = 1 + random.nextInt(3);
            tasks.add(new Task(
                    tasks.size() + 1,
                    text(random),
                    DeadlineReader.read(DEADLINES.get(random.nextInt(DEADLINES.size())), 2016)
                            .orElseThrow(),
                    new Parties(units.subList(0, lead), units.subList(lead, lead + random.nextInt(4))),
                    new Place(1, 1)));
        }
        return tasks;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("任务");
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return text.append("。").toString().replaceAll(" +", " ");
    }
}
