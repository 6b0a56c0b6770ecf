package planbot.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planbot.plan.Plan;
import planbot.source.Flaw;
import planbot.source.Reading;

/** Damaged files of every format are a whole plan or a refusal, in time. */
class DamagedFilesTest {
    /** A tenth of what {@link #main} tries. */
    private static final int CASES = 1_000;

    private static final int ALL = 10_000;
    private static final Duration BOUND = Duration.ofSeconds(5);

    enum Damage {
        CSV(".csv", ".txt"),
        CSV_WORDS(".csv", ".txt"),
        HTML(".html", ".htm"),
        HTML_WORDS(".html", ".htm"),
        /** The archive itself. */
        XLSX(".xlsx"),
        /** A part of an archive that is whole. */
        XLSX_PARTS(".xlsx"),
        XLSX_WORDS(".xlsx");

        private final String endings;

        Damage(String... endings) {
            this.endings = String.join(" ", endings);
        }

        private List<byte[]> files() throws IOException {
            List<byte[]> files = new ArrayList<>();
            for (Path file : FormsTest.files()) {
                String name = file.getFileName().toString();
                if (List.of(endings.split(" ")).contains(name.substring(name.lastIndexOf('.')))) {
                    files.add(Files.readAllBytes(file));
                }
            }
            return files;
        }

        private byte[] of(byte[] file, long seed) {
            Mutations mutations = new Mutations(seed);
            return switch (this) {
                case CSV, HTML, XLSX -> mutations.damaged(file);
                case CSV_WORDS, HTML_WORDS -> mutations.reworded(file);
                case XLSX_PARTS -> mutations.damagedWithin(file, mutations::damaged);
                case XLSX_WORDS -> mutations.damagedWithin(file, mutations::reworded);
            };
        }

        /** What became of the cases: of each kind of refusal, and of plans, how many. */
        private Map<String, Integer> outcomes(int cases) throws IOException {
            List<byte[]> files = files();
            assertFalse(files.isEmpty());
            Map<String, Integer> outcomes = new TreeMap<>();
            for (int seed = 0; seed < cases; seed++) {
                byte[] file = of(files.get(seed % files.size()), seed);
                String which = this + " of seed " + seed;
                Reading reading = assertTimeoutPreemptively(BOUND, () -> FormsTest.READER.read("f", file), which);
                outcomes.merge(outcome(reading, which), 1, Integer::sum);
            }
            return outcomes;
        }
    }

    private static String outcome(Reading reading, String which) {
        if (reading instanceof Reading.Whole whole) {
            Plan plan = whole.plan();
            assertFalse(plan.tasks().isEmpty(), which);
            for (int i = 0; i < plan.tasks().size(); i++) {
                assertEquals(i + 1, plan.tasks().get(i).number(), which);
            }
            return "plan";
        }
        List<Flaw> flaws = ((Reading.Refused) reading).flaws();
        assertFalse(flaws.isEmpty(), which);
        return flaws.get(0).kind().name();
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_file_is_a_plan_or_a_refusal(Damage damage) throws IOException {
        assertTrue(damage.outcomes(CASES).size() > 1);
    }

    /** Tries them all, and prints what became of them. */
    public static void main(String[] args) throws IOException {
        for (Damage damage : Damage.values()) {
            System.out.println(damage + " " + ALL + ": " + damage.outcomes(ALL));
        }
    }
}
