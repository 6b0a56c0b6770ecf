package planbot.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a task table, its words run together: a word for the number, then the words of the other columns. */
final class TableHeader {
    private static final List<String> NUMBER = List.of("任务序号", "序号", "编号");
    private static final List<String> COLUMNS = List.of(
            "牵头负责部门", "重点任务", "工作任务", "目标任务", "任务名称", "工作内容", "主要内容", "具体要求", "预期目标", "项目名称", "民生实事", "完成时限", "时限要求",
            "完成时间", "时间进度", "时间安排", "整改时限", "牵头单位", "牵头部门", "责任单位", "负责单位", "配合单位", "责任部门", "参与单位", "协办单位", "进展情况",
            "推进情况");
    private static final int FEWEST_COLUMNS = 3;

    private TableHeader() {}

    /** The first head that begins in a stretch of text, or null. */
    static @Nullable Span in(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char c = text.charAt(i);
            if (c == '序' || c == '编' || c == '任') {
                int end = endAt(text, i);
                if (end > 0) {
                    return new Span(i, end);
                }
            }
        }
        return null;
    }

    private static int endAt(String text, int at) {
        int i = at;
        for (String number : NUMBER) {
            if (text.startsWith(number, at)) {
                i = at + number.length();
                break;
            }
        }
        if (i == at) {
            return -1;
        }
        int columns = 0;
        for (int next = wordAt(text, i); next > i; next = wordAt(text, i)) {
            i = next;
            columns++;
        }
        return columns < FEWEST_COLUMNS ? -1 : i;
    }

    private static int wordAt(String text, int at) {
        for (String word : COLUMNS) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
