package planbot.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.export.DueDates;
import planbot.export.DueDay;
import planbot.export.FeedRequest;
import planbot.export.Reported;
import planbot.plan.Role;

/** Calendars of due dates, by the rules of RFC 5545 as they stand there and as a library checks them. */
class ICalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 12, 31);
    private static final Pattern CONTENT_LINE =
            Pattern.compile("[A-Z][A-Z0-9-]*(?:;[A-Z-]+=[^\\x00-\\x1F\\x7F\";:,]+)*:[^\\x00-\\x08\\x0A-\\x1F\\x7F]*");
    /** A backslash escapes itself, a semicolon, a comma or a line break. */
    private static final Pattern TEXT = Pattern.compile("[^\\\\;,]*+(?:\\\\[\\\\;,nN][^\\\\;,]*+)*+");

    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "UID");

    private static DueDates dates(Knowledge known, String unit, Language language) {
        return new FeedRequest("seed", unit, Role.EITHER, language).dueDates(known);
    }

    private static String text(DueDates dates) {
        return new String(ICalendar.of(dates), StandardCharsets.UTF_8);
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate(true);
        assertFalse(result.hasErrors(), () -> result.toString());
        return calendar.getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(VEvent.class::cast)
                .toList();
    }

    /** Every rule of the format of lines: CRLF, 75 octets, no part of a character, names and values as the grammar has them. */
    private static List<String> unfolded(String text) {
        assertTrue(text.endsWith("\r\n"));
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 2).split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\r") || line.contains("\n"), line);
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        for (String line : lines) {
            assertTrue(CONTENT_LINE.matcher(line).matches(), line);
            String name = line.split("[;:]", 2)[0];
            String value = line.substring(line.indexOf(':') + 1);
            assertTrue(!TEXTS.contains(name) || TEXT.matcher(value).matches(), line);
        }
        assertEquals("BEGIN:VCALENDAR", lines.get(0));
        assertEquals("END:VCALENDAR", lines.get(lines.size() - 1));
        return lines;
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_calendar_of_any_plan_is_valid_and_the_same_each_time(long seed) throws Exception {
        Random random = new Random(seed);
        Knowledge known = Reported.random(RandomLedgers.known(seed), random);
        Language language = random.nextBoolean() ? Language.ZH : Language.EN;
        DueDates dates = dates(known, FeedRequest.EVERY_UNIT, language);
        String text = text(dates);

        List<String> lines = unfolded(text);
        assertEquals(dates.days().size(), events(text).size());
        List<String> uids = values(lines, "UID");
        assertEquals(uids.size(), Set.copyOf(uids).size(), "each due date has an id of its own");
        assertArrayEquals(ICalendar.of(dates), ICalendar.of(dates(known, FeedRequest.EVERY_UNIT, language)));
    }

    @Test
    void it_says_what_outlook_and_apple_calendar_look_for() {
        List<String> lines = unfolded(text(dates(SeedBot.KNOWLEDGE, "市科委", Language.ZH)));
        for (String line : List.of(
                "VERSION:2.0", "CALSCALE:GREGORIAN", "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H")) {
            assertTrue(lines.contains(line), () -> line + " in " + lines.subList(0, 10));
        }
        assertTrue(values(lines, "PRODID").get(0).startsWith(":-//planbot//"));
        assertTrue(values(lines, "X-WR-CALNAME").get(0).startsWith(":市科委·"), () -> String.valueOf(lines));
    }

    @Test
    void a_due_date_is_a_day_that_keeps_nobody_busy_and_ends_the_next_morning() {
        List<String> lines = unfolded(text(dates(SeedBot.KNOWLEDGE, "市科委", Language.ZH)));
        int at = lines.indexOf("DTSTART;VALUE=DATE:20161231");
        assertTrue(at > 0, () -> String.valueOf(lines));
        List<String> event = lines.subList(at, lines.size());
        assertEquals("DTEND;VALUE=DATE:20170101", event.get(1));
        assertTrue(event.get(2).startsWith("SUMMARY:【牵头】第"), event.get(2));
        assertTrue(event.contains("STATUS:CONFIRMED") && event.contains("TRANSP:TRANSPARENT"));
        assertFalse(lines.contains("BEGIN:VALARM"), "reminding is for subscriptions in chat");
    }

    @Test
    void a_unit_has_the_due_dates_of_the_tasks_it_takes_part_in() {
        Stream<Integer> led = new FeedRequest("seed", "市科委", Role.LEAD, Language.ZH)
                .dueDates(SeedBot.KNOWLEDGE).days().stream().map(day -> day.id().task());
        assertEquals(Set.of(3, 4, 6, 8, 9, 12, 13, 14, 16, 17, 18, 22, 30, 34), led.collect(Collectors.toSet()));
        List<DueDay> either = dates(SeedBot.KNOWLEDGE, "市教委", Language.ZH).days();
        assertTrue(either.stream().anyMatch(day -> day.summary().startsWith("【配合】第")), either::toString);
    }

    @Test
    void what_is_done_is_ticked_and_what_is_postponed_moves_and_both_stay_the_same_event() {
        DueDay before = day(SeedBot.KNOWLEDGE, 8);
        Knowledge reported = new Reported()
                .postponed(8, FIRST, LocalDate.of(2017, 6, 30), "渝府办〔2016〕9号")
                .of(SeedBot.KNOWLEDGE);
        DueDay moved = day(reported, 8);
        DueDay done = day(new Reported().done(8, FIRST).of(SeedBot.KNOWLEDGE), 8);

        assertEquals(before.id(), moved.id());
        assertEquals(LocalDate.of(2017, 6, 30), moved.day());
        assertTrue(moved.description().contains("2016-12-31 → 2017-06-30，渝府办〔2016〕9号"), moved.description());
        assertTrue(moved.description().contains("完成时限：2016年、2017年"), moved.description());
        assertEquals(before.id(), done.id());
        assertTrue(done.summary().startsWith("✓ 【市科委牵头】第8项"), done.summary());
        assertTrue(done.description().contains("已报完成：市科委"), done.description());
        assertFalse(done.description().contains("ou_li"), "a feed names no person");
        assertEquals(Reported.FIRST, done.changed());
        assertFalse(before.summary().startsWith("✓"));
    }

    private static DueDay day(Knowledge known, int task) {
        return dates(known, FeedRequest.EVERY_UNIT, Language.ZH).days().stream()
                .filter(day -> day.id().equals(new DueDay.Id("seed", task, FIRST)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_calendar_without_a_due_date_is_valid_still() throws Exception {
        String text = text(dates(SeedBot.KNOWLEDGE, "没有这个单位", Language.ZH));
        unfolded(text);
        assertEquals(0, events(text).size());
        assertTrue(text.contains("BEGIN:VTIMEZONE"));
    }
}
