package planbot.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Answer;
import planbot.answer.Doc;
import planbot.answer.Wordbook;
import planbot.ask.Glossary;
import planbot.bot.Audit;
import planbot.bot.Bot;
import planbot.bot.Replies;
import planbot.bot.Reports;
import planbot.bot.SeedBot;
import planbot.hanzi.IcuHanzi;
import planbot.plan.Edition;
import planbot.plan.Library;
import planbot.plan.Plan;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict;
import planbot.platform.slack.SignedCommand;
import planbot.platform.slack.Slack;
import planbot.progress.Report;
import planbot.store.InMemoryReports;

/**
 * What is remembered is what would be made: two bots hear the same, one of which remembers nothing, while everything that an
 * answer depends on changes under them; and channels that remember forms write what a channel without a memory writes.
 */
class RememberedAnswersTest {
    private static final int STEPS = 1_000;
    private static final String SECRET = "a-secret-of-the-tests-0123456789";
    private static final List<String> QUESTIONS = List.of(
            "市科委牵头哪些任务",
            "还有吗",
            "那教委呢",
            "第一个",
            "第12项什么时候完成",
            "下个月有哪些要交的",
            "逾期的有哪些",
            "已完成的有哪些",
            "2016年年底前要完成的有哪些",
            "离下一个截止还有几天",
            "what is due in june 2016",
            "incubators due in 2017",
            "各单位任务数量排名",
            "今天天气怎么样");

    private static final Wordbook BARE = new Wordbook(SeedBot.UNITS, new Glossary(Map.of()), "bare");
    private static final Plan WHOLE = SeedBot.KNOWLEDGE.edition().plan();
    private static final Plan SHORTER = new Plan(
            WHOLE.facts(),
            WHOLE.outline(),
            WHOLE.tasks().subList(0, WHOLE.tasks().size() - 5),
            List.of(),
            WHOLE.findings(),
            WHOLE.corrections());

    private final ShelfHolder shelves =
            new ShelfHolder(library(1, WHOLE), List.of(), SeedBot.WORDBOOK, IcuHanzi.warm());
    private final Bot remembering =
            new Bot(shelves::current, new RecentConversations(() -> 0), counting(new RecentReplies()));
    private final Bot forgetful = new Bot(shelves::current, new RecentConversations(() -> 0), Replies.none());
    private final Platform buttons = channel("true", "ephemeral");
    private final Platform lines = channel("false", "ephemeral");
    private final Platform open = channel("true", "in_channel");
    private LocalDate today = LocalDate.of(2016, 5, 20);
    private long edition = 1;
    private final Reports reports = new InMemoryReports();
    private int made;

    private Replies counting(Replies replies) {
        return (key, maker) -> replies.get(key, asked -> {
            made++;
            return maker.apply(asked);
        });
    }

    private static Library library(long number, Plan plan) {
        Edition edition = new Edition(number, "seed", new Edition.Origin("seed.txt", "", Instant.EPOCH), plan);
        return new Library(SeedBot.SHELF.revision(), List.of(edition));
    }

    private static Platform channel(String buttons, String responseType) {
        return new Slack()
                .open(new Channel(
                        "plan",
                        Map.of("responseType", responseType, "buttons", buttons, "api", "https://slack.com"),
                        Map.of("signingSecret", new Secret(SECRET))));
    }

    private static byte[] written(Platform channel, Doc doc) {
        Instant now = Instant.parse("2016-05-20T01:00:00Z");
        byte[] body = SignedCommand.body("q", "U1");
        String timestamp = Long.toString(now.getEpochSecond());
        RawRequest request = new RawRequest(
                "POST",
                Map.of(
                        "x-slack-signature",
                        List.of(SignedCommand.signature(SECRET, timestamp, body)),
                        "x-slack-request-timestamp",
                        List.of(timestamp)),
                "",
                body,
                now);
        Verdict.Accept accept = assertInstanceOf(Verdict.Accept.class, channel.receive(request));
        Answering.Now answering = assertInstanceOf(Answering.Now.class, accept.answering());
        return answering.form().of(doc).map(reply -> reply.body()).orElse(new byte[0]);
    }

    private void change(Random random) {
        int task = WHOLE.tasks().get(random.nextInt(10)).number();
        switch (random.nextInt(5)) {
            case 0 -> today = today.plusDays(random.nextInt(400) - 200);
            case 1 -> shelves.serve(library(++edition, edition % 2 == 0 ? SHORTER : WHOLE), shelves.wordbook());
            case 2 -> report(task, Report.Kind.DONE, "");
            case 3 -> report(task, Report.Kind.PROGRESS, "在办");
            default -> {
                Wordbook other = shelves.wordbook().equals(BARE) ? SeedBot.WORDBOOK : BARE;
                shelves.serve(
                        library(edition, shelves.current().main().edition().plan()), other);
            }
        }
    }

    private void report(int task, Report.Kind kind, String words) {
        Report report = new Report(0, "seed", task, kind, null, null, words, by(), 0);
        reports.add(report, new Audit.Entry(Instant.EPOCH, "someone", "report", words));
        shelves.reported(reports);
    }

    private Report.By by() {
        return new Report.By(
                "市科委",
                "page",
                Instant.parse("2016-05-20T01:00:00Z")
                        .plusSeconds(reports.after(0).size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_answer_that_is_remembered_is_the_one_that_would_be_made(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(30) == 0) {
                change(random);
            }
            String conversation = "c" + random.nextInt(3);
            String text = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            Answer expected = forgetful.answer(conversation, text, today);
            Answer told = remembering.answer(conversation, text, today);
            assertEquals(expected, told, text);
            for (Platform channel : List.of(buttons, lines, open)) {
                assertArrayEquals(written(fresh(channel), expected.doc()), written(channel, told.doc()), text);
            }
        }
        assertTrue(made < STEPS * 19 / 20, () -> "of " + STEPS + " answers " + made + " were made anew");
    }

    private Platform fresh(Platform channel) {
        return channel == buttons
                ? channel("true", "ephemeral")
                : channel == lines ? channel("false", "ephemeral") : channel("true", "in_channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void each_channel_has_forms_of_its_own(String withButtons) {
        Doc doc = remembering.answerOnce("市科委牵头哪些任务", today).doc();
        List<String> forms = Stream.of(buttons, lines, open, channel(withButtons, "ephemeral"))
                .map(channel -> new String(written(channel, doc), StandardCharsets.UTF_8))
                .toList();
        assertEquals(3, forms.stream().distinct().count());
    }
}
