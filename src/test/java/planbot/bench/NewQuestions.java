package planbot.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import planbot.answer.Doc;
import planbot.answer.Respondent;
import planbot.ask.Interpreter;
import planbot.ask.Parse;
import planbot.bot.SeedBot;
import planbot.bot.Tongue;
import planbot.plan.Task;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;
import planbot.platform.Answering;
import planbot.platform.Channel;
import planbot.platform.RawRequest;
import planbot.platform.Secret;
import planbot.platform.Verdict;
import planbot.platform.slack.SignedCommand;
import planbot.platform.slack.Slack;

/** What a question costs that was never asked before: understanding it, answering it, writing the answer for Slack. */
public final class NewQuestions {
    private static final int MANY = 6_000;
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    /** U: a unit as people call it, V: another, E: a unit in English, T: a time, D: one in English, W: words of the plan, N: a task. */
    private static final List<String> FORMS = List.of(
            "U牵头哪些任务",
            "U的任务",
            "U配合的任务列一下",
            "麻烦查一下U牵头的任务，急用，谢谢",
            "UT要完成的有哪些",
            "U牵头T到期的任务",
            "T到期的任务",
            "T前U要交什么",
            "U牵头、V配合的",
            "U和V都参与的",
            "不是U牵头的T任务",
            "U牵头的有几项，V呢",
            "W",
            "W谁牵头",
            "W什么时候完成",
            "关于W的任务有哪些",
            "U负责W吗",
            "W要达到多少",
            "第N项是什么内容，U参与吗",
            "任务N什么时候完成，谁牵头，W",
            "逾期的U任务",
            "U没写时限的是哪几项",
            "除了U以外，V牵头的任务",
            "离U下一个截止还有几天",
            "tasks led by E",
            "which tasks does E support",
            "what does E have due D",
            "list all tasks due D for E",
            "who leads task N, and is E in it",
            "U tasks due D",
            "W U T");

    private static final List<String> TIMES = List.of(
            "Y年M月", "Y年年底前", "Y-0M-15", "Y年上半年", "YQ3", "Y年第二季度", "明年M月", "下个月", "未来M0天", "Y年M月1D日", "今年底", "两年内");
    private static final List<String> ENGLISH_TIMES = List.of(
            "in june Y", "before Y-0M-1D", "next month", "by the end of Y", "in QM Y", "this year", "within M0 days");

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<String> english = new ArrayList<>();
    private final List<String> texts;

    private NewQuestions(long seed) {
        random = new Random(seed);
        for (Unit unit : SeedBot.UNITS.units()) {
            names.addAll(UnitDirectory.names(unit));
            english.addAll(unit.english());
        }
        texts = SeedBot.KNOWLEDGE.plan().tasks().stream()
                .map(Task::text)
                .filter(Objects::nonNull)
                .toList();
    }

    /** That many, all different; equal seeds give equal questions. */
    static List<String> of(long seed, int count) {
        NewQuestions questions = new NewQuestions(seed);
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < count) {
            all.add(questions.next());
        }
        return List.copyOf(all);
    }

    private String next() {
        StringBuilder question = new StringBuilder();
        for (char c : any(FORMS).toCharArray()) {
            question.append(
                    switch (c) {
                        case 'U', 'V' -> any(names);
                        case 'E' -> any(english);
                        case 'T' -> time(any(TIMES));
                        case 'D' -> time(any(ENGLISH_TIMES));
                        case 'W' -> words();
                        case 'N' -> Integer.toString(1 + random.nextInt(60));
                        default -> c;
                    });
        }
        return question.toString();
    }

    private String time(String form) {
        return form.replace("Y", Integer.toString(2014 + random.nextInt(8)))
                .replace("M", Integer.toString(1 + random.nextInt(9)))
                .replace("D", Integer.toString(random.nextInt(10)));
    }

    private String words() {
        String text = any(texts);
        int from = random.nextInt(text.length() - 3);
        return text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(8)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** {@code NewQuestions ROUNDS}: of each round the microseconds a question. */
    public static void main(String[] arguments) {
        List<String> questions = of(1, MANY);
        Interpreter interpreter = SeedBot.KNOWLEDGE.interpreter();
        interpreter.prepare();
        Answering.Form form = form();
        System.out.println("microseconds a new question: understood, answered, written for Slack, in all");
        for (int round = Integer.parseInt(arguments[0]); round > 0; round--) {
            long began = used();
            List<Parse> parses = questions.stream()
                    .map(question -> interpreter.read(question, null, TODAY))
                    .toList();
            long understood = used();
            List<Doc> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                answers.add(new Respondent(SeedBot.KNOWLEDGE, Tongue.of(questions.get(i)), TODAY)
                        .reply(parses.get(i), null)
                        .answer()
                        .doc());
            }
            long answered = used();
            answers.forEach(form::of);
            long written = used();
            System.out.printf(
                    Locale.ROOT,
                    "%8.1f %8.1f %8.1f %8.1f%n",
                    (understood - began) / 1e3 / MANY,
                    (answered - understood) / 1e3 / MANY,
                    (written - answered) / 1e3 / MANY,
                    (written - began) / 1e3 / MANY);
        }
    }

    /** The processor time of this thread, so that what else runs on the machine does not count. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** How Slack's commands are answered, taken from a command. */
    static Answering.Form form() {
        byte[] body = SignedCommand.body("help", "U1");
        String now = Long.toString(System.currentTimeMillis() / 1_000);
        Channel channel = new Channel(
                "slack",
                Map.of("responseType", "ephemeral", "buttons", "true", "api", "https://slack.com"),
                Map.of("signingSecret", new Secret(SlashCommands.SECRET)));
        Verdict verdict = new Slack()
                .open(channel)
                .receive(new RawRequest(
                        "POST",
                        Map.of(
                                "x-slack-request-timestamp",
                                List.of(now),
                                "x-slack-signature",
                                List.of(SignedCommand.signature(SlashCommands.SECRET, now, body))),
                        "",
                        body,
                        Instant.now()));
        return ((Answering.Now) ((Verdict.Accept) verdict).answering()).form();
    }
}
