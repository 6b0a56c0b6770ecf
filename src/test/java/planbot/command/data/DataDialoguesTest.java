package planbot.command.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import planbot.answer.Answer;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;
import planbot.reload.World;

/**
 * The dialogue is the specification of what is said to orders about what is loaded. {@code who> text} is said, CODE standing for the
 * last code that was told; {@code < words} must be in the answer and {@code ! words} must not; {@code a line} is audited, and nothing
 * is that is not named; {@code * line} happens meanwhile; what is no order is marked by {@code ?}.
 */
class DataDialoguesTest {
    private static final Pattern SAID = Pattern.compile("([a-z]+)> ?(.*)");
    private static final Pattern CODE = Pattern.compile("(?:确认|confirm) ([A-Z0-9]{5})");

    private final World world = new World();
    private final HandTurnedClock clock = new HandTurnedClock();
    private final List<String> audited = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final Desk desk = new Desk(
            List.of(new DataRoom(
                    world.reload,
                    world.shelves,
                    new Rights(() -> new Roles(Set.of("feishu:boss"), Set.of("feishu:clerk"), "张主任")),
                    ZoneId.of("Asia/Shanghai"))),
            (text, asker) -> new PlanChoice.Chosen("a", text),
            this::record,
            IcuHanzi.warm(),
            clock);
    private String code = "";

    private void record(Audit.Entry entry) {
        audited.add(entry.actor() + " " + entry.action() + ": " + entry.detail());
    }

    @Test
    void dialogue() throws IOException {
        String answer = "";
        String said = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/dialogues-data/data.txt"))) {
            String told = answer;
            String order = said;
            String rest = line.length() > 2 ? line.substring(2) : "";
            if (line.startsWith("< ")) {
                assertTrue(told.contains(rest), () -> order + "\n" + told + "\nlacks: " + rest);
            } else if (line.startsWith("! ")) {
                assertFalse(told.contains(rest), () -> order + "\n" + told + "\nhas: " + rest);
            } else if (line.startsWith("a ")) {
                expected.add(rest);
            } else if (line.equals("?")) {
                assertEquals("no order", told, order);
            } else if (line.startsWith("* ")) {
                happens(rest);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertEquals(expected, audited, order);
                said = line;
                answer = say(line);
            }
        }
        assertEquals(expected, audited);
    }

    private String say(String line) {
        Matcher found = SAID.matcher(line);
        assertTrue(found.matches(), () -> "no line of a dialogue: " + line);
        Asker asker = found.group(1).equals("console") ? Asker.CONSOLE : new Asker("feishu", found.group(1), null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        String answer = desk.read(found.group(2).replace("CODE", code), asker, today)
                .map(Supplier::get)
                .map(Answer::doc)
                .map(PlainText::render)
                .orElse("no order");
        Matcher told = CODE.matcher(answer);
        if (told.find()) {
            code = told.group(1);
        }
        return answer;
    }

    private void happens(String what) {
        String[] words = what.split(" ", 3);
        switch (words[0]) {
            case "put" -> world.put(words[1], words[2].replace("\\n", "\n"));
            case "remove" -> world.remove(words[1]);
            case "words" -> world.words(words[1]);
            case "turn" -> clock.turn(java.time.Duration.parse(words[1]));
            default -> throw new IllegalArgumentException(what);
        }
    }
}
