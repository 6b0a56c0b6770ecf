package planbot.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.bot.SeedBot;
import planbot.plan.Plan;
import planbot.source.PlanReader;
import planbot.source.Reading;

/** Files that somebody or something spoiled: a plan or a refusal, never an exception, a hang or half a plan. */
class HostileTextTest {
    private static final long SEED = 20160520;
    private static final int IN_THE_SUITE = 80;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final PlanReader READER = new PlanReader(SeedBot.UNITS);
    private static final Plan PLAN = SeedBot.KNOWLEDGE.edition().plan();
    private static final List<String> TOKENS = List.of(
            "（",
            "）",
            "牵头单位：",
            "【责任单位】",
            "、",
            "\n",
            "\r",
            "\t",
            "|",
            "99999999. ",
            "一、",
            "（一）",
            "1.1 ",
            "2016年13月45日前",
            "&a ",
            "*a ",
            "<<: ",
            "!!java.net.URL ",
            "{",
            "[",
            ": ",
            "\u0000",
            "\ud83d\ude00",
            "corrections:",
            "- ",
            "'",
            "\"",
            "%YAML 9\n---\n",
            "（".repeat(3000),
            "责任单位：".repeat(800),
            "牵头，".repeat(800),
            "1\t".repeat(2000),
            "[".repeat(300));

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            return files.filter(file -> file.toString().contains("/plans"))
                    .filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads each format's files spoiled ten thousand times and prints what became of them. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Path file : files()) {
            int times = file.toString().endsWith(".yaml") ? 10_000 : 2_000;
            spoil(file, times).forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        }
        System.out.println(outcomes);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_spoiled_file_is_a_plan_or_a_refusal(Path file) throws IOException {
        assertEquals(
                IN_THE_SUITE,
                spoil(file, IN_THE_SUITE).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static Map<String, Integer> spoil(Path file, int times) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        boolean yaml = file.toString().endsWith(".yaml");
        Random random = new Random(SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            byte[] spoiled = i % 2 == 0 ? spoiled(whole, random) : new Mutations(random.nextLong()).reworded(whole);
            Reading reading = assertTimeoutPreemptively(LONGEST, () -> read(spoiled, yaml), () -> "file " + file);
            outcomes.merge((yaml ? "yaml " : "text ") + reading.getClass().getSimpleName(), 1, Integer::sum);
        }
        return outcomes;
    }

    private static Reading read(byte[] bytes, boolean yaml) {
        Reading reading = yaml ? CorrectionsFile.read(new String(bytes, UTF_8), SeedBot.UNITS) : READER.read(bytes);
        if (reading instanceof Reading.Patch patch) {
            Reading over = patch.corrections().over(PLAN);
            check(over);
            return over;
        }
        check(reading);
        return reading;
    }

    private static void check(Reading reading) {
        if (reading instanceof Reading.Whole whole) {
            List<Integer> numbers =
                    whole.plan().tasks().stream().map(task -> task.number()).toList();
            assertEquals(Stream.iterate(1, n -> n + 1).limit(numbers.size()).toList(), numbers);
        } else if (reading instanceof Reading.Refused refused) {
            assertEquals(false, refused.flaws().isEmpty());
        }
    }

    private static byte[] spoiled(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(200, bytes.length - from) + 1);
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        byte[] head = Arrays.copyOf(bytes, from);
        byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (flipped.length > 0) {
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case 1 -> joined(head, tail);
            case 2 -> joined(head, piece, piece, tail);
            case 3 -> joined(piece, head, tail);
            default -> joined(head, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), piece, tail);
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
