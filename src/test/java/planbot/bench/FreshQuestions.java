package planbot.bench;

import static planbot.bench.QuestionWords.BODIES;
import static planbot.bench.QuestionWords.DAYS;
import static planbot.bench.QuestionWords.ENGLISH_BODIES;
import static planbot.bench.QuestionWords.ENGLISH_MONTHS;
import static planbot.bench.QuestionWords.MONTHS;
import static planbot.bench.QuestionWords.NUMBERS;
import static planbot.bench.QuestionWords.TIMES;
import static planbot.bench.QuestionWords.WORDS;
import static planbot.bench.QuestionWords.YEARS;

import java.util.List;

/**
 * Questions that nobody asked before, of the same kinds as those of the {@link Mix} and about as often. A number is always the
 * same question, and the first million of one seed are all different.
 */
record FreshQuestions(long seed) {
    private static final List<String> OPENINGS =
            List.of("", "请问", "麻烦查下", "帮我看看", "你好，", "想了解一下", "请教一下，", "帮忙查一下", "查一下", "老师，");
    private static final List<String> CLOSINGS = List.of("", "？", "，谢谢", "。", "，急", "，多谢", "，麻烦了");
    private static final List<String> ROLES = List.of("牵头", "负责", "主办", "配合", "协办", "参与");
    private static final List<String> LISTED = List.of("任务", "任务有哪些", "有哪些", "工作列一下", "任务有几项", "事项");
    private static final List<String> DUE = List.of("要完成的", "到期的", "截止的", "要交的");

    static final List<Sentences> PATTERNS = List.of(
            new Sentences(List.of(OPENINGS, BODIES, ROLES, only("的"), TIMES, DUE, LISTED, CLOSINGS)),
            new Sentences(List.of(OPENINGS, BODIES, TIMES, List.of("有哪些任务", "要完成什么", "要交哪些", "的任务"), CLOSINGS)),
            new Sentences(List.of(OPENINGS, TIMES, BODIES, ROLES, only("的"), LISTED, CLOSINGS)),
            new Sentences(List.of(BODIES, only("牵头、"), BODIES, only("配合的"), TIMES, LISTED, CLOSINGS)),
            new Sentences(
                    List.of(OPENINGS, BODIES, only("和"), BODIES, List.of("都参与的", "共同牵头的", "一起负责的"), LISTED, CLOSINGS)),
            new Sentences(List.of(OPENINGS, only("不是"), BODIES, only("牵头的"), TIMES, LISTED, CLOSINGS)),
            new Sentences(List.of(
                    OPENINGS, BODIES, ROLES, List.of("的没写时限的", "的没有配合单位的", "的逾期的", "的未来30天到期的"), LISTED, CLOSINGS)),
            day(List.of("前", "之前", "以前", "以后", "之后")),
            day(List.of("到2018年底之间", "到2019年年底之间")),
            new Sentences(List.of(
                    OPENINGS, YEARS, only("-"), MONTHS, only("-"), DAYS, List.of("前", "之后"), DUE, LISTED, CLOSINGS)),
            new Sentences(List.of(
                    OPENINGS,
                    only("第"),
                    NUMBERS,
                    only("项和第"),
                    NUMBERS,
                    List.of("项", "项谁牵头", "项什么时候完成", "项谁配合", "项是什么内容"),
                    CLOSINGS)),
            new Sentences(List.of(
                    OPENINGS,
                    only("第"),
                    NUMBERS,
                    only("项"),
                    List.of("什么时候完成", "谁牵头", "的时限", "是什么内容", "的目标是多少"),
                    List.of("", "，谁牵头", "，谁配合", "，还有几天", "，内容是什么"),
                    CLOSINGS)),
            new Sentences(List.of(OPENINGS, only("任务里提到"), WORDS, only("的"), TIMES, DUE, LISTED, CLOSINGS)),
            new Sentences(List.of(OPENINGS, TIMES, WORDS, List.of("目标是多少", "的任务", "谁牵头", "由谁配合", "指标"), CLOSINGS)),
            new Sentences(
                    List.of(OPENINGS, BODIES, ROLES, only("的"), WORDS, List.of("任务", "任务有哪些", "什么时候完成"), CLOSINGS)),
            new Sentences(List.of(OPENINGS, BODIES, List.of("牵头", "配合"), only("几项"), TIMES, only("的任务"), CLOSINGS)),
            english(
                    List.of(
                            "tasks led by ",
                            "tasks supported by ",
                            "tasks involving ",
                            "list all tasks for ",
                            "show tasks of "),
                    only(" due in ")),
            english(
                    List.of("which tasks are led by ", "how many tasks are led by ", "is there anything led by "),
                    List.of(" before ", " due after ")));

    private static Sentences day(List<String> bounds) {
        return new Sentences(
                List.of(OPENINGS, YEARS, only("年"), MONTHS, only("月"), DAYS, only("日"), bounds, DUE, LISTED, CLOSINGS));
    }

    private static Sentences english(List<String> asked, List<String> due) {
        return new Sentences(List.of(
                List.of("", "please ", "hi, ", "can you tell me ", "I need "),
                asked,
                ENGLISH_BODIES,
                due,
                ENGLISH_MONTHS,
                only(" "),
                YEARS,
                List.of("", "?", ", thanks", " please", ". thank you")));
    }

    private static List<String> only(String text) {
        return List.of(text);
    }

    String question(int number) {
        return PATTERNS.get(number % PATTERNS.size()).at(number / PATTERNS.size() + seed);
    }
}
