package planbot.platform.feishu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.platform.Wire;
import planbot.platform.parts.Json;

/** How documents look as cards. */
class CardsTest {
    private static final Doc.Lead LEAD = new Doc.Lead("市科委牵头 2 项");

    private static Doc doc(Doc.Block... blocks) {
        return new Doc(Language.ZH, List.of(blocks));
    }

    private static List<Wire> app(Doc.Block... blocks) {
        return new Cards(Carrier.APP).render(doc(blocks));
    }

    private static Doc.Block table(int rows) {
        return new Doc.Table(List.of("序号", "任务"), Collections.nCopies(rows, List.of("1", "a|b\nc")));
    }

    @Test
    void an_answer_is_a_card_with_its_lead_as_the_title() {
        Wire wire = app(
                        LEAD,
                        new Doc.Paragraph("含*配合*"),
                        new Doc.Suggestions(List.of(new Doc.Suggestion("还有吗", "市科委牵头的任务有哪些 第2页"))))
                .get(0);

        assertEquals(
                "{\"schema\":\"2.0\",\"config\":{\"update_multi\":true},\"header\":{\"template\":\"blue\",\"title\":"
                        + "{\"tag\":\"plain_text\",\"content\":\"市科委牵头 2 项\"}},\"body\":{\"elements\":["
                        + "{\"tag\":\"markdown\",\"content\":\"含&#42;配合&#42;\"},"
                        + "{\"tag\":\"button\",\"text\":{\"tag\":\"plain_text\",\"content\":\"还有吗\"},\"behaviors\":"
                        + "[{\"type\":\"callback\",\"value\":{\"q\":\"市科委牵头的任务有哪些 第2页\"}}]}]}}",
                Json.write(FeishuKit.card(wire)));
        assertEquals("市科委牵头 2 项\n含*配合*\n· 还有吗", wire.text());
    }

    @Test
    void the_plain_form_says_the_same_as_the_card() {
        Wire plain = app(LEAD, new Doc.Paragraph("<at user_id=\"all\">[x](y)"))
                .get(0)
                .plain()
                .get(0);

        assertEquals(
                "{\"msg_type\":\"text\",\"content\":\"{\\\"text\\\":\\\"市科委牵头 2 项\\\\n"
                        + "<\u200Bat user_id=\\\\\\\"all\\\\\\\">[x]\u200B(y)\\\"}\"}",
                plain.content());
        assertTrue(plain.plain().isEmpty());
    }

    @Test
    void a_webhooks_card_is_an_object_and_prints_its_suggestions() {
        Wire wire = new Cards(Carrier.WEBHOOK)
                .render(doc(LEAD, Doc.Suggestions.of("还有吗")))
                .get(0);

        JsonNode message = Json.object(wire.content()).orElseThrow();
        assertEquals("interactive", message.path("msg_type").asText());
        assertEquals("· 还有吗", message.at("/card/body/elements/0/content").asText());
        assertEquals(
                "{\"msg_type\":\"text\",\"content\":{\"text\":\"市科委牵头 2 项\\n· 还有吗\"}}",
                wire.plain().get(0).content());
    }

    @Test
    void a_lead_alone_or_a_long_one_stands_in_the_body() {
        String longer = "长".repeat(101);

        assertEquals(
                "**市科委牵头 2 项**",
                FeishuKit.card(app(LEAD).get(0)).at("/body/elements/0/content").asText());
        JsonNode card =
                FeishuKit.card(app(new Doc.Lead(longer), new Doc.Paragraph("x")).get(0));
        assertEquals("**" + longer + "**", card.at("/body/elements/0/content").asText());
        assertFalse(card.has("header"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<at id=all></at>~&#60;at id=all&#62;&#60;/at&#62;",
                "*a* _b_ `c` [d](e)~&#42;a&#42; &#95;b&#95; &#96;c&#96; &#91;d&#93;(e)",
                "R&D &amp; x~R&#38;D &#38;amp; x",
                "2016-06-30 10:30~2016-06-30 10:30",
                ":DONE: 完成~&#58;DONE: 完成",
                "a|b\\~a&#124;b&#92;"
            })
    void the_plans_words_never_turn_into_markup(String text, String escaped) {
        assertEquals(escaped, new CardMarkdown().escape(text));
    }

    @Test
    void what_is_markup_at_the_beginning_of_a_line_only_is_escaped_there() {
        assertEquals(
                "&#35; 题\n&#62; 引\n&#45; 项\n  &#43; 项\n&#61;==",
                new CardMarkdown().escape("# 题\n> 引\n- 项\n  + 项\n==="));
    }

    @Test
    void a_quote_keeps_its_lines_and_says_where_it_stands() {
        Wire wire = app(LEAD, new Doc.Quote("一\n二", "第17项")).get(0);

        assertEquals(
                "> 一\n> 二\n> （第17项）",
                FeishuKit.card(wire).at("/body/elements/0/content").asText());
    }

    @Test
    void a_cell_cannot_break_its_table() {
        Wire wire = app(LEAD, table(1)).get(0);

        assertEquals(
                "|序号|任务|\n|---|---|\n|1|a&#124;b c|",
                FeishuKit.card(wire).at("/body/elements/0/content").asText());
    }

    @Test
    void every_table_has_a_card_of_its_own_and_the_cards_are_numbered() {
        List<Wire> wires = app(LEAD, table(1), new Doc.Paragraph("x"), table(2));

        assertEquals(
                List.of("(1/2) 市科委牵头 2 项", "(2/2)"),
                wires.stream()
                        .map(wire ->
                                FeishuKit.card(wire).at("/header/title/content").asText())
                        .toList());
        assertEquals(2, FeishuKit.card(wires.get(0)).at("/body/elements").size());
    }

    @Test
    void a_table_too_long_for_a_card_goes_on_in_the_next_with_its_header() {
        List<Wire> wires = app(LEAD, table(2_000));

        int rows = 0;
        for (Wire wire : wires) {
            String table = FeishuKit.card(wire).at("/body/elements/0/content").asText();
            assertTrue(table.startsWith("|序号|任务|\n|---|---|\n"), table);
            rows += (int) table.lines().count() - 2;
        }
        assertEquals(2_000, rows);
    }

    @Test
    void a_paragraph_of_nothing_but_markup_keeps_the_limit_and_loses_nothing() {
        String stars = IntStream.range(0, 9_000).mapToObj(i -> "*\"\n").reduce("", String::concat);

        List<Wire> wires = app(LEAD, new Doc.Paragraph(stars));

        wires.forEach(wire -> assertTrue(wire.content().length() <= 28_000));
        assertEquals(
                9_000,
                wires.stream()
                        .mapToLong(wire ->
                                wire.text().chars().filter(c -> c == '*').count())
                        .sum());
    }

    @Test
    void a_question_too_long_for_a_button_is_printed() {
        Wire wire = app(LEAD, Doc.Suggestions.of("问".repeat(101), "短")).get(0);

        JsonNode elements = FeishuKit.card(wire).at("/body/elements");
        assertEquals("markdown", elements.at("/0/tag").asText());
        assertEquals("button", elements.at("/1/tag").asText());
    }

    @Test
    void the_preview_is_what_would_be_sent_to_a_chat() {
        Doc doc = doc(LEAD, Doc.Suggestions.of("还有吗"));

        assertEquals(new Cards(Carrier.APP).render(doc), new Feishu().preview(doc));
    }
}
