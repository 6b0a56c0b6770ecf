package planbot.source;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of a row, glued to the text of the row. Where that text begins with a figure (12|50名…) the digits are parted
 * so that the numbers go on counting.
 */
final class RowNumber {
    private static final int LONGEST = 3;
    /** A table that goes on counting leaves out no more rows than this, however much of it was cut. */
    private static final int LEFT_OUT = 50;
    /** What stands behind a figure. */
    private static final String COUNTED = "个名家项种亿万千百人条座亩元年月日批次期届套台件处户所吨公里辆%％—―–-~～.．多余大支篇场平立天";
    /** Words that begin like what is counted, and begin a sentence. */
    private static final Set<String> ORDINARY = Set.of(
            "个体", "个性", "名优", "名牌", "名校", "名师", "家庭", "家政", "家电", "家具", "家禽", "项目", "种植", "种业", "种子", "种养", "种质", "万企",
            "百强", "千方", "人才", "人工", "人力", "人民", "人口", "人居", "人防", "人社", "条例", "座谈", "元宇", "年度", "月度", "日常", "批准", "批发",
            "次级", "期货", "套餐", "台账", "处理", "处置", "处罚", "户籍", "户外", "户用", "所有", "公共", "公开", "公布", "公示", "公平", "公安", "公立",
            "公交", "公益", "公路", "公务", "公证", "公租", "多渠", "多元", "多部", "多层", "多措", "多方", "多式", "多途", "多点", "多种", "多维", "多样",
            "多边", "多形", "大力", "大型", "大幅", "大数", "大学", "大气", "大宗", "大众", "大规", "大赛", "大健", "大胆", "大中", "支持", "支撑", "支付",
            "支线", "场地", "场馆", "平安", "平台", "平稳", "立足", "立法", "立案", "天然", "天府");

    private RowNumber() {}

    /** The digits at a place that are a row's number; null if there are none. */
    static @Nullable Span at(String text, int at, int end, int last) {
        int stop = at;
        while (stop < end && digit(text.charAt(stop))) {
            stop++;
        }
        if (stop == at || text.charAt(at) == '0' || stop == end || year(text, at, stop)) {
            return null;
        }
        Span span = number(text, at, stop, last);
        return span == null || Integer.parseInt(span.in(text)) > last + LEFT_OUT ? null : span;
    }

    private static boolean year(String text, int at, int stop) {
        return stop - at == 4 && text.charAt(stop) == '年' && (text.startsWith("19", at) || text.startsWith("20", at));
    }

    private static @Nullable Span number(String text, int at, int stop, int last) {
        if (!figure(text, stop)) {
            return stop - at <= LONGEST ? new Span(at, stop) : parted(text, at, stop, last);
        }
        Span parted = parted(text, at, stop - 1, last);
        return parted != null ? parted : stop - at <= LONGEST ? new Span(at, stop) : null;
    }

    /** Whether a number at a place goes on counting, and what follows cannot make a figure of it. */
    static boolean continues(String text, int at, int end, int last) {
        int stop = at;
        while (stop < end && stop - at <= LONGEST && digit(text.charAt(stop))) {
            stop++;
        }
        boolean number = stop > at && stop - at <= LONGEST && stop < end;
        return number && Integer.parseInt(text, at, stop, 10) > last && !figure(text, stop);
    }

    /** Whether the very next number stands at a place, and what follows cannot make a figure of it. */
    static boolean isNext(String text, int at, int end, int last) {
        Span number = at(text, at, end, last);
        return number != null && Integer.parseInt(number.in(text)) == last + 1 && !figure(text, number.end());
    }

    /** Whether the digits in front of a place are a figure's, by what stands there. */
    private static boolean figure(String text, int at) {
        char c = text.charAt(at);
        boolean counted =
                COUNTED.indexOf(c) >= 0 && !(at + 1 < text.length() && ORDINARY.contains(text.substring(at, at + 2)));
        return counted || text.startsWith("以上", at) || text.startsWith("以内", at) || latin(c);
    }

    private static @Nullable Span parted(String text, int at, int stop, int last) {
        Span next = null;
        for (int end = at + 1; end <= Math.min(stop, at + LONGEST); end++) {
            int number = Integer.parseInt(text, at, end, 10);
            boolean zeroFollows = text.charAt(end) == '0';
            if (number == last + 1 && !zeroFollows) {
                return new Span(at, end);
            }
            if (next == null && number > last && !zeroFollows) {
                next = new Span(at, end);
            }
        }
        return next;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
