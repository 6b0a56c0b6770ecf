package planbot.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of a task table, and the words that published plans head them with. */
public enum Column {
    NUMBER("任务序号 序号 编号"),
    TASK("重点任务 工作任务 目标任务 任务名称 工作内容 主要内容 具体要求 预期目标 项目名称 民生实事"),
    DEADLINE("完成时限 时限要求 完成时间 时间进度 时间安排 整改时限"),
    LEAD("牵头负责部门 牵头单位 牵头部门 负责单位"),
    /** The others beside a lead column, else the lead. */
    RESPONSIBLE("责任单位 责任部门"),
    OTHERS("配合单位 参与单位 协办单位"),
    /** What has become of a task, which is not the plan's to say. */
    STATE("进展情况 推进情况");

    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\ufeff]+");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|:$");
    private static final Map<String, Column> BY_WORD = new HashMap<>();

    static {
        for (Column column : values()) {
            column.words().forEach(word -> BY_WORD.put(word, column));
        }
    }

    private final String words;

    Column(String words) {
        this.words = words;
    }

    /** Its words, as they stand in the head of a table. */
    public List<String> words() {
        return List.of(words.split(" "));
    }

    /** The column that a cell heads; blanks, line breaks, width of characters and remarks in brackets make no difference. */
    public static Optional<Column> headed(String cell) {
        String narrow =
                BLANK.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("");
        return Optional.ofNullable(BY_WORD.get(REMARK.matcher(narrow).replaceAll("")));
    }

    /** The words of every column but the number's, the longest first. */
    static List<String> wordsBehindNumber() {
        return Arrays.stream(values())
                .filter(column -> column != NUMBER)
                .flatMap(column -> column.words().stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The words of units' columns. */
    public static Stream<String> ofUnits() {
        return Stream.of(LEAD, RESPONSIBLE, OTHERS).flatMap(column -> column.words().stream());
    }
}
