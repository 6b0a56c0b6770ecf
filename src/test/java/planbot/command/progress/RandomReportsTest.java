package planbot.command.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.answer.Knowledge;
import planbot.plan.Task;
import planbot.progress.Due;
import planbot.progress.Report;

/** Random orders against a model that knows nothing but lists; and whatever is said is answered. */
class RandomReportsTest {
    private static final List<Integer> TASKS = List.of(2, 3, 7, 8, 9, 13, 16);
    private static final List<String> USERS = List.of("boss", "clerk", "miner", "guest");
    private static final List<String> QUESTIONS = List.of(
            "7",
            "第8项完成了吗",
            "逾期的任务",
            "已完成的",
            "没完成的",
            "完成了几项",
            "市科委牵头的任务",
            "下一个截止",
            "最急的5项",
            "未到期的",
            "2017年到期的任务",
            "which tasks are overdue",
            "is task 7 done?");

    /** What counts of one task, in the order in which it was reported. */
    private record Entry(String user, String kind, LocalDate due, LocalDate to) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reports_and_what_takes_them_back_amount_to_what_a_plain_list_says(long seed) {
        Random random = new Random(seed);
        Counter counter = new Counter();
        Map<String, String> before = answers(counter);
        Map<Integer, List<Entry>> model = new TreeMap<>();
        List<Report> record = List.of();
        for (int i = 0; i < 150; i++) {
            counter.clock.turn(Duration.ofHours(1));
            int task = TASKS.get(random.nextInt(TASKS.size()));
            String user = USERS.get(random.nextInt(USERS.size()));
            step(random, counter, user, task, model.computeIfAbsent(task, none -> new ArrayList<>()));
            List<Report> now = counter.reports.after(0);
            assertEquals(record, now.subList(0, record.size()), "what is on record stays as it is");
            record = now;
            check(counter, model);
        }
        model.forEach((task, entries) -> {
            for (int left = entries.size(); left > 0; left--) {
                assertTrue(counter.say("boss", "撤销 " + task).contains("撤销了一条报告"));
            }
            assertTrue(counter.say("boss", "撤销 " + task).contains("没有您可以撤销的报告"));
        });
        counter.clock.turn(Duration.ofHours(-150));
        assertEquals(before, answers(counter), "what was taken back leaves no trace in answers");
    }

    private static Map<String, String> answers(Counter counter) {
        Map<String, String> answers = new HashMap<>();
        QUESTIONS.forEach(question -> answers.put(question, counter.ask(question)));
        return answers;
    }

    private static void step(Random random, Counter counter, String user, int task, List<Entry> entries) {
        Task row = counter.shelf().main().edition().plan().task(task).orElseThrow();
        List<LocalDate> due =
                row.deadline() == null ? List.of() : row.deadline().due();
        List<String> lead = row.parties().lead();
        boolean admin = user.equals("boss");
        String unit = user.equals("clerk") ? "市科委" : user.equals("miner") ? "市经济信息委" : "";
        boolean may = admin || lead != null && lead.contains(unit);
        LocalDate one = due.isEmpty() ? LocalDate.MIN : due.get(random.nextInt(due.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                boolean whole = due.size() < 2 || random.nextBoolean();
                counter.say(user, "完成 " + task + (due.size() < 2 ? "" : whole ? " 全部" : " " + current(entries, one)));
                Set<LocalDate> done = done(entries, due);
                boolean all = whole(entries) || !due.isEmpty() && done.containsAll(due);
                if (may && !all && (whole || !done.contains(one))) {
                    entries.add(new Entry(user, "done", whole ? LocalDate.MIN : one, LocalDate.MIN));
                }
            }
            case 1 -> {
                counter.say(user, "进展 " + task + " 正在办理");
                if (may) {
                    entries.add(new Entry(user, "progress", LocalDate.MIN, LocalDate.MIN));
                }
            }
            case 2 -> {
                counter.say(user, "撤销 " + task);
                for (int i = entries.size() - 1; may && i >= 0; i--) {
                    if (admin || entries.get(i).user().equals(user)) {
                        entries.remove(i);
                        break;
                    }
                }
            }
            default -> {
                if (due.isEmpty()) {
                    return;
                }
                LocalDate from = current(entries, one);
                // Days of their own for each date, so that none comes to stand for another.
                LocalDate to = from.plusDays(1 + random.nextInt(3));
                counter.say(user, "延期 " + task + (due.size() < 2 ? "" : " " + from) + " " + to + " 依据甲号文");
                Set<LocalDate> done = done(entries, due);
                if (admin && !whole(entries) && !done.contains(one)) {
                    entries.add(new Entry(user, "postponed", one, to));
                }
            }
        }
    }

    private static LocalDate current(List<Entry> entries, LocalDate due) {
        return entries.stream()
                .filter(entry -> entry.kind().equals("postponed") && entry.due().equals(due))
                .map(Entry::to)
                .reduce((first, last) -> last)
                .orElse(due);
    }

    private static boolean whole(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.kind().equals("done") && entry.due().equals(LocalDate.MIN));
    }

    private static Set<LocalDate> done(List<Entry> entries, List<LocalDate> due) {
        Set<LocalDate> done = new HashSet<>(whole(entries) ? due : List.of());
        entries.stream().filter(entry -> entry.kind().equals("done")).forEach(entry -> done.add(entry.due()));
        return done;
    }

    private static void check(Counter counter, Map<Integer, List<Entry>> model) {
        Knowledge knowledge = counter.shelf().main();
        model.forEach((number, entries) -> {
            Task row = knowledge.edition().plan().task(number).orElseThrow();
            List<LocalDate> due =
                    row.deadline() == null ? List.of() : row.deadline().due();
            Set<LocalDate> done = done(entries, due);
            Task now = knowledge.plan().task(number).orElseThrow();
            boolean all = whole(entries) || !due.isEmpty() && done.containsAll(due);
            assertEquals(all, knowledge.done(now).isPresent(), () -> number + " " + entries);
            TreeSet<LocalDate> open = new TreeSet<>();
            due.stream().filter(day -> !done.contains(day)).forEach(day -> open.add(current(entries, day)));
            assertEquals(List.copyOf(open), knowledge.open(now), () -> number + " " + entries);
            assertEquals(
                    due.size(),
                    knowledge.due(now).stream().map(Due::planned).distinct().count());
        });
    }

    @Test
    void of_many_who_report_the_same_at_once_one_is_recorded_and_the_others_are_told() throws Exception {
        Counter counter = new Counter();
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            work.add(() -> counter.say("miner", "完成 7"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int recorded = 0;
            for (Future<String> said : threads.invokeAll(work)) {
                recorded += said.get().contains("没有重复记录") ? 0 : 1;
            }
            assertEquals(1, recorded);
            assertEquals(1, counter.reports.after(0).size());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void what_is_recorded_wakes_who_plans_digests_and_what_is_refused_does_not() {
        Counter counter = new Counter();
        counter.say("guest", "完成 7");
        counter.say("boss", "进展 7");
        assertEquals(0, counter.woken());
        counter.say("boss", "完成 7");
        counter.say("boss", "撤销 7");
        assertEquals(2, counter.woken());
    }

    @Test
    void a_note_is_one_line_without_what_cannot_be_seen_and_not_too_long() {
        Counter counter = new Counter();
        counter.say("boss", "进展 7 第一行\u0007\u202e第二行\uD83D结束");
        assertEquals("第一行 第二行 结束", counter.reports.after(0).get(0).words());
        assertTrue(counter.say("boss", "进展 7 " + "长".repeat(501)).contains("最多500字"));
        assertTrue(counter.say("boss", "进展 7 " + "长".repeat(500)).contains("第7项：进展"));
        assertEquals(2, counter.reports.after(0).size());
    }

    private static final List<String> WORDS = List.of(
            "完成",
            "进展",
            "撤销",
            "延期",
            "done",
            "report",
            "progress",
            "undo",
            "postpone",
            "7",
            "8",
            "第",
            "项",
            "99",
            "0",
            "999999999",
            "2016",
            "2016-09-30",
            "2016-13-45",
            "2月30日",
            "年底",
            "全部",
            "all",
            "依据",
            "because",
            "to",
            "至",
            "的",
            "了",
            "吗",
            "？",
            "、",
            "-",
            " ",
            "\n",
            "\u0000",
            "\uD83D",
            "😀",
            "〔2016〕9号",
            "%s",
            "@planbot",
            "/",
            "is",
            "已",
            "零");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void words_in_any_order_are_answered(long seed) {
        Random random = new Random(seed);
        Counter counter = new Counter();
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = 1 + random.nextInt(8); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
            }
            String user = USERS.get(random.nextInt(USERS.size()));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> counter.order(text.toString(), Counter.asker(user)).map(Supplier::get),
                    () -> "[" + text + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成 ", "进展 7 ", "延期 7 ", "撤销 ", "done ", "report 7 ", "postpone 7 ", ""})
    void what_goes_on_for_long_is_read_in_no_time(String verb) {
        Counter counter = new Counter();
        for (String part :
                List.of("1", "1,", "一", "第", " ", "2016 ", "2016-", "年", "、", "至 ", "a", "#", "to ", "的", "@a ", "了")) {
            for (int length : List.of(100, 450, 599)) {
                String text = verb + part.repeat(length / part.length() + 1);
                String cut = text.substring(0, Math.min(length, text.length()));
                assertTimeoutPreemptively(
                        Duration.ofSeconds(2),
                        () -> counter.order(cut, Counter.asker("boss")).map(Supplier::get),
                        () -> "[" + cut + "]");
            }
        }
    }
}
