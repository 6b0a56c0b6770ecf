package planbot.source;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of rows, each glued to the text of its row. Where that text begins with a figure (12|50名…) the digits are
 * parted so that the numbers go on counting.
 */
final class RowNumbers {
    private static final int LONGEST = 3;
    /** A table that goes on counting leaves out no more rows than this, however much of it was cut. */
    private static final int LEFT_OUT = 50;

    /** What stands behind a figure, and begins no text. */
    private static final String MEASURES = "个名家项亿亩届套件吨辆%％＋+—―–-~～－.．余";

    /** What stands behind a figure, and begins texts as well. */
    private static final String EITHER = "种万千百人条座元年月日批次期台处户所公里多大支篇场平立天小分时米级类号线路星轮倍度岁点周本份";

    /** Words that begin like what is counted, and begin a sentence. */
    private static final Set<String> ORDINARY = Set.of(
            "个体", "个性", "名优", "名牌", "名校", "名师", "家庭", "家政", "家电", "家具", "家禽", "项目", "种植", "种业", "种子", "种养", "种质", "万企",
            "百强", "千方", "人才", "人工", "人力", "人民", "人口", "人居", "人防", "人社", "条例", "座谈", "元宇", "年度", "月度", "日常", "批准", "批发",
            "次级", "期货", "套餐", "台账", "处理", "处置", "处罚", "户籍", "户外", "户用", "所有", "公共", "公开", "公布", "公示", "公平", "公安", "公立",
            "公交", "公益", "公路", "公务", "公证", "公租", "多渠", "多元", "多部", "多层", "多措", "多方", "多式", "多途", "多点", "多种", "多维", "多样",
            "多边", "多形", "大力", "大型", "大幅", "大数", "大学", "大气", "大宗", "大众", "大规", "大赛", "大健", "大胆", "大中", "支持", "支撑", "支付",
            "支线", "场地", "场馆", "平安", "平台", "平稳", "立足", "立法", "立案", "天然", "天府", "小微", "小学", "小区", "小型", "小额", "小镇", "分类",
            "分级", "分步", "分批", "分层", "分解", "分析", "级联", "类别", "号召", "线上", "线下", "线路", "路网", "路灯", "点对", "点面", "本级", "本地",
            "本土", "周边", "周转", "里程", "家风", "家园", "件套");

    private final String text;
    /** Rows whose numbers could be read in one way only, in this round and in the one before. */
    private final Set<Integer> met = new HashSet<>();

    private final Set<Integer> settled = new HashSet<>();
    private int last;
    private int highest;
    private boolean ambiguous;

    RowNumbers(String text) {
        this.text = text;
    }

    /** Whether a row has begun. */
    boolean begun() {
        return last > 0;
    }

    /** Takes the number that was found at a place: the table counts on from it. */
    int take(Span number, int end) {
        last = value(number.start(), number.end());
        highest = Math.max(highest, last);
        if (cuts(number.start(), end).size() > 1) {
            ambiguous = true;
        } else {
            met.add(last);
        }
        return last;
    }

    /**
     * Begins anew, if digits were parted that could have been parted otherwise; the rows whose numbers were plain are then known,
     * and such digits are no copies of theirs.
     */
    boolean again() {
        boolean again = ambiguous && settled.isEmpty() && !met.isEmpty();
        settled.addAll(met);
        last = 0;
        highest = 0;
        return again;
    }

    /**
     * The digits at a place that are a row's number; null if there are none.
     *
     * @param behindTail whether the row before ends here, so that this is not the table's first
     */
    @Nullable
    Span at(int at, int end, boolean behindTail) {
        return cuts(at, end).stream()
                .min(Comparator.<Integer>comparingInt(cut -> settled.contains(value(at, cut)) ? 1 : 0)
                        .thenComparingInt(cut -> behindTail && value(at, cut) == 1 ? 1 : 0)
                        .thenComparingInt(cut -> Math.abs(value(at, cut) - last - 1))
                        .thenComparing(Comparator.reverseOrder()))
                .map(cut -> new Span(at, cut))
                .orElse(null);
    }

    /** Where a number that begins at a place may end. */
    private List<Integer> cuts(int at, int end) {
        int stop = at;
        while (stop < end && digit(text.charAt(stop))) {
            stop++;
        }
        if (stop == at || stop == end || text.charAt(at) == '0' || year(at, stop)) {
            return List.of();
        }
        int digits = stop;
        return IntStream.rangeClosed(1, Math.min(LONGEST, stop - at))
                .map(length -> at + length)
                .filter(cut -> value(at, cut) <= highest + LEFT_OUT && mayEnd(at, cut, digits))
                .boxed()
                .toList();
    }

    /** Whether a row's number may end at a place, by what it leaves to the text. */
    private boolean mayEnd(int at, int cut, int digits) {
        if (cut == digits) {
            return !figure(MEASURES, digits);
        }
        boolean figure = figure(MEASURES, digits) || figure(EITHER, digits) || latin(text.charAt(digits));
        boolean tooMany = value(at, digits) > highest + LEFT_OUT && value(at, cut) == last + 1;
        return text.charAt(cut) != '0'
                && (figure || tooMany || digits - at > LONGEST)
                && (text.charAt(digits) != '年' || digits - cut < 4 || year(cut, digits));
    }

    /** Whether the very next number stands at a place. */
    boolean isNext(int at, int end) {
        Span number = at(at, end, true);
        return number != null && value(number.start(), number.end()) == last + 1 && isPlain(number);
    }

    /** Whether a number stands at a place that goes on counting. */
    boolean goesOn(int at, int end) {
        Span number = at(at, end, true);
        return number != null && value(number.start(), number.end()) > last && isPlain(number);
    }

    /** Whether what follows cannot make a figure of the number. */
    private boolean isPlain(Span number) {
        return digit(text.charAt(number.end())) || !(figure(EITHER, number.end()) || latin(text.charAt(number.end())));
    }

    /** The value of digits, of the first nine where they are more. */
    private int value(int from, int to) {
        return Integer.parseInt(text, from, Math.min(to, from + 9), 10);
    }

    private boolean year(int from, int to) {
        return to - from == 4 && text.charAt(to) == '年' && (text.startsWith("19", from) || text.startsWith("20", from));
    }

    /** Whether the digits in front of a place may be a figure's, by what stands there. */
    private boolean figure(String measures, int at) {
        boolean counted = measures.indexOf(text.charAt(at)) >= 0
                && !(at + 1 < text.length() && ORDINARY.contains(text.substring(at, at + 2)));
        return counted || List.of("以上", "以内").stream().anyMatch(words -> text.startsWith(words, at));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
