package planbot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import planbot.answer.Answer;
import planbot.answer.PlainText;

/**
 * The corpus of phrases is the specification of the question language: groups of phrasings with what their answer must be.
 *
 * <p>{@code @ date} sets today; {@code = 3 4} the tasks ({@code = *}: not judged); {@code + a | b} what the text must contain
 * one of; {@code - a} what it must not contain; then a question a line, its turns parted by {@code >>}.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    private record Group(
            LocalDate today,
            @Nullable Set<Integer> tasks,
            List<List<String>> contains,
            List<String> excludes,
            List<String> phrases) {}

    @TestFactory
    Stream<DynamicNode> every_phrasing_is_answered_as_specified() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream().map(file -> {
                Stream<DynamicTest> tests = groups(file).stream()
                        .flatMap(group -> group.phrases().stream()
                                .map(phrase -> DynamicTest.dynamicTest(phrase, () -> check(group, phrase))));
                return DynamicContainer.dynamicContainer(file.getFileName().toString(), tests);
            });
        }
    }

    private static void check(Group group, String phrase) {
        Bot bot = SeedBot.fresh();
        Answer answer = null;
        for (String turn : phrase.split(">>", -1)) {
            answer = bot.answer("c", turn.strip(), group.today());
        }
        Answer last = java.util.Objects.requireNonNull(answer);
        String text = PlainText.render(last.doc());
        List<String> wrong = new ArrayList<>();
        if (group.tasks() != null && !group.tasks().equals(new TreeSet<>(last.tasks()))) {
            wrong.add("tasks " + group.tasks() + " but was " + new TreeSet<>(last.tasks()));
        }
        group.contains().stream()
                .filter(options -> options.stream().noneMatch(text::contains))
                .forEach(options -> wrong.add("lacks " + options));
        group.excludes().stream().filter(text::contains).forEach(part -> wrong.add("has " + part));
        assertEquals("", String.join("; ", wrong), () -> phrase + " → " + text);
    }

    private static List<Group> groups(Path file) {
        try {
            List<Group> groups = new ArrayList<>();
            LocalDate today = LocalDate.of(2016, 5, 20);
            Group group = null;
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("@ ")) {
                    today = LocalDate.parse(line.substring(2).strip());
                } else if (line.equals("=") || line.startsWith("= ")) {
                    group = new Group(
                            today,
                            tasks(line.substring(1).strip()),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>());
                    groups.add(group);
                } else if (group != null && line.startsWith("+ ")) {
                    group.contains()
                            .add(Stream.of(line.substring(2).split("\\|"))
                                    .map(String::strip)
                                    .toList());
                } else if (group != null && line.startsWith("- ")) {
                    group.excludes().add(line.substring(2).strip());
                } else if (group != null && !line.isBlank() && !line.startsWith("# ")) {
                    group.phrases().add(line);
                }
            }
            return groups;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable Set<Integer> tasks(String list) {
        if (list.equals("*")) {
            return null;
        }
        return Stream.of(list.split("\\s+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
