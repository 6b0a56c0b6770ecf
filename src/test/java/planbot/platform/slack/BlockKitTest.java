package planbot.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.bot.SeedBot;
import planbot.platform.parts.Json;
import planbot.platform.parts.Parts;

/** Every answer fits into Slack's limits, and says all that it has to say. */
class BlockKitTest {
    private static final List<String> LETTERS =
            List.of("市", "科", "a", " ", "\n", "&", "<", ">", "*", "😀", "𠮷", "\"", "\\", "\u0001", "。");

    private static final List<Doc.Light> LIGHTS = List.copyOf(EnumSet.allOf(Doc.Light.class));

    private record Texts(List<String> headers, List<String> sections, List<String> contexts) {
        String all() {
            return Stream.of(headers, sections, contexts)
                    .flatMap(List::stream)
                    .reduce("", String::concat)
                    .replace("\n", "");
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_answer_keeps_the_limits_and_no_entry_is_lost(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            List<Doc.Entry> entries = entries(random);
            Doc doc = doc(random, entries);
            String shown = messages(doc).stream()
                    .map(message -> checked(message).all())
                    .collect(Collectors.joining())
                    .replaceAll("\\([0-9]+/[0-9]+\\)", "");
            for (Doc.Entry entry : entries) {
                assertTrue(shown.contains("[" + entry.number() + "] "), () -> "lost number " + entry.number());
                assertTrue(shown.contains(entry.text().replace("\n", "")), () -> "lost text of " + entry);
            }
        }
    }

    @Test
    void text_for_notifications_is_escaped_and_blocks_hold_no_markup() throws IOException {
        JsonNode message = message(new Doc(Language.ZH, List.of(new Doc.Lead("<!channel> & *b*"))));

        assertEquals("&lt;!channel&gt; &amp; *b*", message.get("text").asText());
        assertEquals(List.of("<!channel> & *b*"), checked(message).headers());
        assertEquals("ephemeral", message.get("response_type").asText());
    }

    @Test
    void an_answer_far_beyond_the_limits_becomes_numbered_messages() throws IOException {
        String line = "x".repeat(2_999);
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead("长"), new Doc.Paragraph((line + "\n").repeat(100))));

        List<JsonNode> messages = messages(doc);
        assertEquals(25, messages.size());
        assertEquals("(2/25)", checked(messages.get(1)).contexts().get(0));
        assertEquals(
                100,
                messages.stream()
                        .mapToInt(message -> checked(message).sections().size())
                        .sum());
        assertTrue(
                new BlockKit(BlockKit.Next.LINES).onlyMessage(doc, "ephemeral").isEmpty());
        assertTrue(new String(new BlockKit(BlockKit.Next.LINES).firstMessage(doc, "ephemeral"), StandardCharsets.UTF_8)
                .contains("(1/25)"));
    }

    @Test
    void questions_that_make_sense_next_are_buttons_which_carry_them() throws IOException {
        String longQuestion = "问".repeat(80);
        Doc doc = new Doc(
                Language.ZH,
                List.of(
                        new Doc.Lead("共14项"),
                        new Doc.Suggestions(List.of(
                                new Doc.Suggestion("还有吗", "市科委牵头的任务有哪些 第2页"),
                                new Doc.Suggestion(longQuestion, longQuestion)))));

        JsonNode buttons = new ObjectMapper()
                .readTree(new BlockKit(BlockKit.Next.BUTTONS)
                        .onlyMessage(doc, "ephemeral")
                        .orElseThrow())
                .get("blocks")
                .get(1);
        assertEquals("actions", buttons.get("type").asText());
        assertEquals("市科委牵头的任务有哪些 第2页", buttons.at("/elements/0/value").asText());
        assertEquals("还有吗", buttons.at("/elements/0/text/text").asText());
        assertEquals(longQuestion, buttons.at("/elements/1/value").asText());
        assertEquals(75, buttons.at("/elements/1/text/text").asText().length());
    }

    @Test
    void a_cut_never_parts_a_code_point() {
        for (int limit = 2; limit < 12; limit++) {
            List<String> pieces = Parts.cut("a" + "😀".repeat(20) + "\n" + "𠮷".repeat(9), limit, Parts.Measure.UTF16);
            for (String piece : pieces) {
                assertTrue(piece.length() <= limit && isWhole(piece), piece);
            }
            assertEquals(
                    "a" + "😀".repeat(20) + "𠮷".repeat(9),
                    String.join("", pieces).replace("\n", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_typed_its_answer_can_be_sent(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String question = text(random, 200) + "科委" + text(random, i == 0 ? 5_000 : 60);
            messages(SeedBot.fresh()
                            .answer("c", question, LocalDate.of(2016, 5, 20))
                            .doc())
                    .forEach(BlockKitTest::checked);
        }
    }

    private static JsonNode message(Doc doc) throws IOException {
        return new ObjectMapper()
                .readTree(new BlockKit(BlockKit.Next.LINES)
                        .onlyMessage(doc, "ephemeral")
                        .orElseThrow());
    }

    private static List<JsonNode> messages(Doc doc) {
        return new BlockKit(BlockKit.Next.LINES)
                .wires(doc).stream()
                        .map(wire -> Json.object(wire.content()).orElseThrow())
                        .toList();
    }

    private static Texts checked(JsonNode message) {
        assertTrue(message.get("blocks").size() <= BlockKit.BLOCKS);
        assertTrue(message.get("text").asText().length() <= BlockKit.TEXT);
        assertTrue(isWhole(message.get("text").asText()));
        Texts texts = new Texts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (JsonNode block : message.get("blocks")) {
            String type = block.get("type").asText();
            assertTrue(List.of("header", "section", "context").contains(type), type);
            assertTrue(!type.equals("context") || block.get("elements").size() == 1);
            JsonNode object = type.equals("context") ? block.get("elements").get(0) : block.get("text");
            String text = object.get("text").asText();
            assertEquals("plain_text", object.get("type").asText());
            assertFalse(text.isEmpty());
            assertTrue(text.length() <= (type.equals("header") ? Sections.HEADER : Sections.SECTION));
            assertTrue(isWhole(text));
            List<String> kind = switch (type) {
                case "header" -> texts.headers();
                case "section" -> texts.sections();
                default -> texts.contexts();
            };
            kind.add(text);
        }
        return texts;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Doc doc(Random random, List<Doc.Entry> entries) {
        List<Doc.Block> blocks = new ArrayList<>();
        blocks.add(new Doc.Lead(text(random, 400)));
        int more = random.nextInt(random.nextInt(10) == 0 ? 80 : 5);
        for (int i = 0; i < more; i++) {
            blocks.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Doc.Paragraph(text(random, 4_000));
                        case 1 -> new Doc.Quote(text(random, 400), "第7项");
                        case 2 -> Doc.Suggestions.of(text(random, 30), text(random, 30));
                        default ->
                            new Doc.Table(
                                    List.of("单位", "数"),
                                    List.of(List.of(text(random, 10), "1"), List.of(text(random, 10), "2")));
                    });
        }
        blocks.add(Math.min(1, blocks.size()), new Doc.Entries(entries));
        return new Doc(random.nextBoolean() ? Language.ZH : Language.EN, blocks);
    }

    private static List<Doc.Entry> entries(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(11))
                .mapToObj(position -> new Doc.Entry(
                        position,
                        100 + position,
                        text(random, random.nextInt(5) == 0 ? 5_000 : 120),
                        "2016年底前",
                        "2016-12-31",
                        text(random, 40),
                        text(random, 40),
                        LIGHTS.get(random.nextInt(LIGHTS.size())),
                        12))
                .toList();
    }

    /** At least one letter that is no space. */
    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder("务");
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }
}
