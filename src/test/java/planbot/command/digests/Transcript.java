package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planbot.answer.Answer;
import planbot.answer.PlainText;

/**
 * A dialogue with the desk, line by line.
 *
 * <p>{@code who@where> text} is said; {@code < words} must be in the answer and {@code ! words} must not; {@code = line} is a
 * subscription on record afterwards, and all of them are named if any is ({@code = none} for none); {@code a line} is audited,
 * and nothing is that is not named; {@code * line} happens meanwhile. What is no order must be marked by {@code ?}.
 */
final class Transcript {
    private static final Pattern SAID = Pattern.compile("([a-z]+)(?:@([a-z]+))?> ?(.*)");

    private final Counter counter = new Counter();
    private final List<String> records = new ArrayList<>();
    private final List<String> audits = new ArrayList<>();
    private String said = "";
    private String answer = "";
    private boolean asked;
    private int turns;

    /** Plays it; returns how many turns it has. */
    int play(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                play(line);
            }
        }
        check();
        return turns;
    }

    private void play(String line) {
        String rest = line.length() > 2 ? line.substring(2) : "";
        switch (line.substring(0, Math.min(2, line.length()))) {
            case "< " -> assertTrue(answer.contains(rest), () -> said + "\n" + answer + "\nlacks: " + rest);
            case "! " -> assertFalse(answer.contains(rest), () -> said + "\n" + answer + "\nhas: " + rest);
            case "= " -> records.add(rest);
            case "a " -> audits.add(rest);
            case "* " -> {
                check();
                counter.happens(rest);
            }
            case "?" -> asked = true;
            default -> {
                check();
                say(line);
            }
        }
    }

    private void say(String line) {
        Matcher found = SAID.matcher(line);
        assertTrue(found.matches(), () -> "no line of a transcript: " + line);
        said = line;
        turns++;
        String where = found.group(2) == null ? "" : found.group(2);
        answer = counter.order(found.group(3), Counter.asker(found.group(1), where))
                .map(Supplier::get)
                .map(Answer::doc)
                .map(PlainText::render)
                .orElse("");
    }

    /** A turn is over: what is on record of it. */
    private void check() {
        if (said.isEmpty()) {
            return;
        }
        assertEquals(asked, answer.isEmpty(), () -> said + "\nis a question, or is not");
        assertEquals(String.join("\n", audits), String.join("\n", counter.audited()), () -> said + "\n" + answer);
        if (!records.isEmpty()) {
            List<String> expected = records.equals(List.of("none")) ? List.of() : records;
            assertEquals(String.join("\n", expected), String.join("\n", counter.records()), () -> said);
        }
        records.clear();
        audits.clear();
        asked = false;
        said = "";
    }
}
