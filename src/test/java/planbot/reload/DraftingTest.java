package planbot.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static planbot.reload.TestPlans.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planbot.bot.SeedBot;
import planbot.plan.Edition;
import planbot.source.Flaw;

class DraftingTest {
    private static final Instant NOW = Instant.parse("2016-05-20T01:00:00Z");
    private static final String A = "plan 甲方案|一号\n建一|2016|市科委|\n";
    private static final String B = "plan 乙方案|二号\n建二|2017|市教委|\n";

    private static Draft draft(List<Edition> loaded, SeedFile... files) {
        return Drafting.of(
                new Stock(List.of(files), List.of(), SeedBot.WORDBOOK, List.of()), loaded, TestPlans.READER, NOW);
    }

    /** Drafted and put on record. */
    private static List<Edition> loaded(SeedFile... files) {
        List<Edition> editions = new ArrayList<>();
        for (Edition edition : ((Draft.Sound) draft(List.of(), files)).editions()) {
            editions.add(edition.numbered(editions.size() + 1));
        }
        return editions;
    }

    private static List<Edition> editions(Draft draft) {
        return ((Draft.Sound) draft).editions();
    }

    private static List<String> keys(Draft draft) {
        return editions(draft).stream()
                .map(edition -> edition.key() + "=" + edition.origin().file())
                .toList();
    }

    private static List<String> flaws(Draft draft) {
        return ((Draft.Flawed) draft)
                .flaws().stream()
                        .map(flaw -> flaw.file() + " " + flaw.flaw().kind() + " "
                                + flaw.flaw().seen())
                        .toList();
    }

    @Test
    void a_plan_is_called_by_its_first_file() {
        assertEquals(
                List.of("a=a.txt", "b.v2=b.v2.txt"), keys(draft(List.of(), file("a.txt", A), file("b.v2.txt", B))));
    }

    @Test
    void what_is_as_it_was_loaded_is_the_loaded_edition_itself() {
        List<Edition> loaded = loaded(file("a.txt", A), file("b.txt", B));
        List<Edition> drafted = editions(draft(loaded, file("a.txt", A), file("b.txt", B)));
        assertSame(loaded.get(0), drafted.get(0));
        assertSame(loaded.get(1), drafted.get(1));
    }

    @Test
    void other_bytes_that_read_the_same_are_the_loaded_edition() {
        List<Edition> loaded = loaded(file("a.txt", A));
        assertSame(
                loaded.get(0),
                editions(draft(loaded, file("a.txt", A.replace("\n", "\r\n")))).get(0));
    }

    @Test
    void a_file_with_the_number_of_a_loaded_plan_is_that_plan_whatever_it_is_called() {
        List<Edition> loaded = loaded(file("a.txt", A));
        assertEquals(List.of("a=new.xlsx"), keys(draft(loaded, file("new.xlsx", A.replace("建一", "建壹")))));
        assertEquals(
                List.of("a=new.xlsx"),
                keys(draft(loaded, file("new.xlsx", A.replace("甲方案", "甲修订方案").replace("一号", "《一号》")))));
    }

    @Test
    void files_that_changed_names_are_told_apart_by_what_they_hold() {
        List<Edition> loaded = loaded(file("a.txt", A), file("b.txt", B));
        assertEquals(List.of("a=b.txt", "b=a.txt"), keys(draft(loaded, file("a.txt", B), file("b.txt", A))));
    }

    @Test
    void a_file_that_keeps_its_name_is_its_plan_even_with_another_number() {
        List<Edition> loaded = loaded(file("a.txt", A));
        assertEquals(List.of("a=a.txt"), keys(draft(loaded, file("a.txt", B))));
    }

    @Test
    void two_files_of_one_plan_are_a_flaw_that_names_both() {
        assertEquals(
                List.of("b.txt PLAN_TWICE a.txt"),
                flaws(draft(List.of(), file("a.txt", A), file("b.txt", A.replace("建一", "建壹")))));
        assertEquals(
                List.of("z.txt PLAN_TWICE a.txt"),
                flaws(draft(loaded(file("z.txt", A)), file("a.txt", A), file("z.txt", A))));
    }

    @Test
    void loaded_plans_keep_their_order_and_new_ones_come_behind() {
        List<Edition> loaded = loaded(file("m.txt", A));
        assertEquals(List.of("m=m.txt", "a=a.txt"), keys(draft(loaded, file("a.txt", B), file("m.txt", A))));
    }

    @Test
    void a_plan_whose_file_is_gone_is_gone_and_the_last_one_is_not() {
        List<Edition> loaded = loaded(file("a.txt", A), file("b.txt", B));
        assertEquals(List.of("b=b.txt"), keys(draft(loaded, file("b.txt", B))));
        assertEquals(new Draft.Bare(), draft(loaded));
    }

    @Test
    void corrections_are_laid_over_their_plan_by_any_of_its_names() {
        for (String name : List.of("一号", "〔一号〕", "甲方案", "《甲方案》", "a", "a.txt")) {
            Edition edition = editions(draft(List.of(), file("a.txt", A), file("fix.yaml", "fix " + name + "\n1|建了\n")))
                    .get(0);
            assertEquals("建了", edition.plan().tasks().get(0).text(), name);
            assertEquals(1, edition.plan().corrections().size());
            assertEquals("a.txt", edition.origin().file());
        }
    }

    @Test
    void of_several_corrections_the_later_name_is_laid_over_the_earlier() {
        Edition edition = editions(draft(
                        List.of(),
                        file("a.txt", A),
                        file("fix1.yaml", "fix a\n1|先\n"),
                        file("fix2.yaml", "fix a\n1|后\n")))
                .get(0);
        assertEquals("后", edition.plan().tasks().get(0).text());
    }

    @Test
    void every_flaw_of_every_file_is_told_at_once() {
        Stock stock = new Stock(
                List.of(
                        file("a.txt", A),
                        file("b.txt", "flaw x\nflaw y\n"),
                        file("c.yaml", "fix a\n9|x\n8|y\n"),
                        file("d.yaml", "fix nobody\n1|x\n")),
                List.of(),
                SeedBot.WORDBOOK,
                List.of(new FileFlaw("link", Flaw.of(Flaw.Kind.LINK, ""))));
        assertEquals(
                List.of(
                        "link LINK ",
                        "b.txt VALUE x",
                        "b.txt VALUE y",
                        "c.yaml UNKNOWN_TASK 9",
                        "c.yaml UNKNOWN_TASK 8",
                        "d.yaml UNKNOWN_PLAN nobody"),
                flaws(Drafting.of(stock, List.of(), TestPlans.READER, NOW)));
    }

    @Test
    void corrections_of_a_plan_that_cannot_be_read_are_no_flaw_of_their_own() {
        List<Edition> loaded = loaded(file("a.txt", A));
        assertEquals(
                List.of("a.txt VALUE x"), flaws(draft(loaded, file("a.txt", "flaw x"), file("f", "fix 甲方案\n1|y"))));
    }

    @Test
    void files_that_differ_from_what_is_loaded_are_named() {
        List<Edition> loaded = loaded(file("a.txt", A), file("b.txt", B), file("f", "fix a\n1|x"));
        Stock stock = new Stock(
                List.of(file("a.txt", A), file("c.txt", "new"), file("f", "fix a\n1|x")),
                List.of(),
                SeedBot.WORDBOOK,
                List.of());
        assertEquals(List.of("b.txt", "c.txt"), stock.differing(loaded));
        assertEquals(
                List.of(),
                new Stock(
                                Stream.of(file("a.txt", A), file("b.txt", B), file("f", "fix a\n1|x"))
                                        .toList(),
                                List.of(),
                                SeedBot.WORDBOOK,
                                List.of())
                        .differing(loaded));
    }
}
