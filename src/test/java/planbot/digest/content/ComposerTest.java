package planbot.digest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.FilterReading;
import planbot.answer.Language;
import planbot.answer.PlainText;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.digest.Told;
import planbot.progress.Said;
import planbot.schedule.Schedule;
import planbot.schedule.Schedule.Lead;

/** What there is to tell on a day. */
class ComposerTest {
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 5);
    private final Composer composer = Samples.composer();

    private Digest on(LocalDate day, Scope scope, Digest... before) {
        Told told = before.length == 0 ? null : before[0].told();
        return composer.compose(Samples.order("", scope), List.of(), told, day, day);
    }

    private static List<Integer> numbers(Digest digest, Section section) {
        return digest.in(section).stream().map(item -> item.task().number()).toList();
    }

    private static Reason reason(Digest digest, int task) {
        return digest.items().stream()
                .filter(item -> item.task().number() == task)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void tellsOfTheOneTaskThatIsDueInJune() {
        Digest digest = on(JUNE, Scope.FULL);
        assertEquals(List.of(7), numbers(digest, Section.UPCOMING));
        // 22 weekdays from 2 to 30 June, less 9 and 10 June, of which Sunday the 12th is worked in their stead.
        assertEquals(20, digest.items().get(0).workdays());
        assertEquals(Reason.FIRST, digest.items().get(0).reason());
        assertEquals(new Counts(31, 7, 0, 0, 0, 0, 0, 7), digest.counts());
    }

    @Test
    void aDateIsYellowFromThreeWorkingDaysBeforeItToTheDayItselfAndRedAfterIt() {
        assertEquals(List.of(7), numbers(on(LocalDate.of(2016, 6, 26), Scope.FULL), Section.UPCOMING));
        assertEquals(List.of(7), numbers(on(LocalDate.of(2016, 6, 27), Scope.FULL), Section.YELLOW));
        assertEquals(List.of(7), numbers(on(LocalDate.of(2016, 6, 30), Scope.FULL), Section.YELLOW));
        assertEquals(List.of(7), numbers(on(LocalDate.of(2016, 7, 1), Scope.FULL), Section.RED));
    }

    @Test
    void saysWhyEachDateIsToldOfAgain() {
        Digest june = on(JUNE, Scope.FULL);
        Digest again = on(JUNE.plusDays(1), Scope.FULL, june);
        assertEquals(Reason.REPEATED, reason(again, 7));
        Digest yellow = on(LocalDate.of(2016, 6, 28), Scope.FULL, again);
        assertEquals(Reason.NEARER, reason(yellow, 7));
        Digest red = on(NEW_YEAR, Scope.FULL, yellow);
        assertEquals(Reason.OVERDUE, reason(red, 7));
        assertEquals(Reason.FIRST, reason(red, 3));
        assertEquals(List.of(3, 4, 7, 8, 9, 16, 22, 23, 28, 29, 31), numbers(red, Section.RED));
    }

    @Test
    void aYearWhoseHolidaysAreNotKnownIsRemarked() {
        assertEquals(new TreeSet<Integer>(), on(NEW_YEAR, Scope.FULL).basis().unknownYears());
        LocalDate later = LocalDate.of(2018, 3, 1);
        assertEquals(new TreeSet<>(Set.of(2018)), on(later, Scope.FULL).basis().unknownYears());
    }

    @Test
    void onlyWhatIsNewIsToldWhereOnlyThatIsWanted() {
        Digest first = on(JUNE, Scope.CHANGES);
        assertEquals(List.of(7), numbers(first, Section.UPCOMING));
        Digest second = on(JUNE.plusDays(1), Scope.CHANGES, first);
        assertTrue(second.isEmpty());
        assertEquals(1, second.counts().unchanged());
        Digest third = on(LocalDate.of(2016, 6, 27), Scope.CHANGES, second);
        assertEquals(Reason.NEARER, reason(third, 7), "what was shown before the quiet days is still known");
    }

    @Test
    void whatIsReportedDoneIsInNoSectionAndOnceAmongTheChanges() {
        Digest before = on(NEW_YEAR, Scope.FULL);
        Composer knowing = Samples.composer(new Said().done(3).knowledge());
        Order order = Samples.order("", Scope.FULL);
        Digest after = knowing.compose(order, List.of(), before.told(), NEW_YEAR, NEW_YEAR);
        assertFalse(numbers(after, Section.RED).contains(3));
        assertEquals(
                List.of(Change.Kind.DONE),
                after.changes().stream().map(Change::kind).toList());
        assertEquals(1, after.counts().done());
        Digest third = knowing.compose(order, List.of(), after.told(), NEW_YEAR, NEW_YEAR);
        assertEquals(List.of(), third.changes());
        Digest withdrawn = on(NEW_YEAR, Scope.CHANGES, third);
        assertEquals(Reason.CHANGED, reason(withdrawn, 3));
        assertEquals(1, withdrawn.items().size());
        assertEquals(Change.Kind.REOPENED, withdrawn.changes().get(0).kind());
    }

    @Test
    void a_date_that_was_reported_done_is_not_listed_and_told_once_among_the_changes() {
        Digest before = on(NEW_YEAR, Scope.FULL);
        assertTrue(numbers(before, Section.RED).contains(8));
        Composer knowing = Samples.composer(new Said().done(8, "2016-12-31").knowledge());
        Order order = Samples.order("", Scope.FULL);
        Digest after = knowing.compose(order, List.of(), before.told(), NEW_YEAR, NEW_YEAR);
        assertFalse(numbers(after, Section.RED).contains(8));
        assertEquals(
                List.of(Change.Kind.PARTLY_DONE),
                after.changes().stream().map(Change::kind).toList());
        assertEquals(0, after.counts().done());
        assertTrue(written(after).contains("· 第8项 2016-12-31的已报完成（市科委 2016-05-20）"), () -> written(after));
        assertEquals(
                List.of(),
                knowing.compose(order, List.of(), after.told(), NEW_YEAR, NEW_YEAR)
                        .changes());
        Digest withdrawn = composer.compose(order, List.of(), after.told(), NEW_YEAR, NEW_YEAR);
        assertEquals(
                List.of(Change.Kind.REOPENED),
                withdrawn.changes().stream().map(Change::kind).toList());
    }

    @Test
    void a_postponed_date_is_told_by_its_new_day_beside_the_old_one_and_its_basis() {
        Digest before = on(JUNE, Scope.FULL);
        Composer knowing = Samples.composer(new Said()
                .postponed(7, "2016-06-30", "2016-07-15", "渝府办〔2016〕9号")
                .progress(7, "已形成初稿")
                .knowledge());
        Order order = Samples.order("", Scope.FULL);
        LocalDate day = LocalDate.of(2016, 7, 1);
        Digest after = knowing.compose(order, List.of(), before.told(), day, day);
        assertEquals(List.of(), numbers(after, Section.RED));
        String text = written(after);
        assertTrue(text.contains("时限调整：2016年6月前（2016-06-30） → 2016年6月前（2016-07-15）"), text);
        assertTrue(text.contains("2016-06-30延期至2016-07-15（依据：渝府办〔2016〕9号）；进展：已形成初稿（市经济信息委 2016-05-20）"), text);
        assertTrue(knowing.due(order, JUNE).contains(LocalDate.of(2016, 7, 15)));
    }

    private static String written(Digest digest) {
        return PlainText.render(
                DigestDoc.of(digest, Samples.heading(digest.basis().today())));
    }

    @Test
    void aMutedTaskIsLeftOutUntilItIsOtherwise() {
        TaskFacts muted = composer.facts(7).orElseThrow();
        Order order = Samples.order("", Scope.FULL);
        Digest without = composer.compose(order, List.of(muted), null, JUNE, JUNE);
        assertTrue(without.isEmpty());
        assertEquals(1, without.counts().muted());
        TaskFacts before = new TaskFacts(7, "2016年5月前", List.of(LocalDate.of(2016, 5, 31)), muted.lead(), false);
        Digest with = composer.compose(order, List.of(before), without.told(), JUNE, JUNE);
        assertEquals(Reason.CHANGED, reason(with, 7));
        assertEquals(0, with.counts().muted());
        Digest again = composer.compose(order, List.of(before), with.told(), JUNE, JUNE);
        assertEquals(Reason.REPEATED, reason(again, 7));
    }

    @Test
    void aScheduleByDueDateTellsOfTheDatesThatCallForItAndOfThemAlways() {
        Schedule before = new Schedule.BeforeDue(
                List.of(new Lead(60, Lead.Unit.DAYS), new Lead(5, Lead.Unit.WORKDAYS), new Lead(0, Lead.Unit.DAYS)),
                LocalTime.of(9, 0));
        Order order = Samples.order(before, "", Scope.CHANGES, Language.ZH);
        Told told = null;
        for (LocalDate day : List.of(LocalDate.of(2016, 5, 1), LocalDate.of(2016, 6, 23), LocalDate.of(2016, 6, 30))) {
            Digest digest = composer.compose(order, List.of(), told, day, day);
            assertEquals(1, digest.items().size(), day::toString);
            told = digest.told();
        }
        LocalDate other = LocalDate.of(2016, 6, 29);
        assertTrue(composer.compose(order, List.of(), told, other, other).isEmpty());
        Digest late = composer.compose(order, List.of(), told, LocalDate.of(2016, 6, 30), LocalDate.of(2016, 7, 2));
        assertEquals(List.of(7), numbers(late, Section.RED), "what was due when planbot was down is told as it is now");
    }

    @Test
    void aScheduleOfOverdueDatesTellsOfThemTheDayAfter() {
        Order order = Samples.order(new Schedule.Overdue(LocalTime.of(9, 0)), "", Scope.FULL, Language.ZH);
        LocalDate after = LocalDate.of(2016, 7, 1);
        assertEquals(List.of(7), numbers(composer.compose(order, List.of(), null, after, after), Section.RED));
        assertTrue(composer.compose(order, List.of(), null, JUNE, JUNE).isEmpty());
        assertTrue(composer.due(order, JUNE).contains(LocalDate.of(2016, 6, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"help", "文号", "统计", "市公安局", "科为", "99", "谁牵头", "最急的5项", "下一个截止", "你好", "火星", "2016/13", "还有吗"})
    void whatPicksNoTasksIsRefusedInWordsAndNeverComposed(String filter) {
        FilterReading reading = composer.check(filter, Language.ZH, JUNE);
        assertTrue(
                reading instanceof FilterReading.Refused refused
                        && refused.why().length() > 8,
                reading::toString);
        Order order = Samples.order(filter, Scope.FULL);
        FilterException refusal =
                assertThrows(FilterException.class, () -> composer.compose(order, List.of(), null, JUNE, JUNE));
        assertEquals(((FilterReading.Refused) reading).why(), refusal.why());
    }

    @Test
    void aFilterIsReadAsAQuestionIs() {
        assertEquals("市科委", title("科委"));
        assertEquals("市科委牵头", title("市科委牵头"));
        assertEquals("市教委牵头", title("lead 市教委"));
        assertEquals("2016年到期", title("2016年"));
        assertEquals("全部任务", title("  "));
        assertEquals("第7、8、9、10项", title("7-10项"));
        FilterReading.Meant meant = (FilterReading.Meant) composer.check("科技局牵头", Language.EN, JUNE);
        assertTrue(meant.reading().startsWith("lead = 市科委"), meant::reading);
        assertTrue(meant.reading().contains("科技局"), meant::reading);
        assertEquals(14, meant.matches().tasks().size());
        assertEquals(7, meant.matches().silent().size());
        assertEquals(7, meant.matches().lost().size());
    }

    private String title(String filter) {
        return ((FilterReading.Meant) composer.check(filter, Language.ZH, JUNE)).title();
    }
}
