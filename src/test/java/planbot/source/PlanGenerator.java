package planbot.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

/** Writes plans of the flattened form, with bodies, numbers and words of its own; equal seeds give equal plans. */
final class PlanGenerator {
    static final String HEAD = "序号重点任务完成时限牵头单位配合单位";
    private static final String WORDS = "渠塘桥路林果茶药校舍灯站网渔牧粮仓井堤坝库亭园馆场";
    private static final String VERBS = "修建扩植养通清护防治管理查补改迁";
    private static final String NUMERALS = "一二三四五六七八九";
    private static final List<String> DEADLINES = List.of(
            "2016年6月前",
            "2012年10月底前",
            "6月底完成",
            "2016年6月",
            "2020.12",
            "到2019年6月底",
            "2016年年底前",
            "2012年底前",
            "年底前",
            "到2025年底前",
            "12月底前",
            "到2029年",
            "2016年、2017年",
            "力争2016年…2017年…",
            "2022年…到2024年…",
            "2017年3月10日前",
            "2月3日前",
            "11月30日前",
            "每月28日前",
            "于每季度末月20日前",
            "每年12月底前",
            "按月",
            "2016年第二季度",
            "一季度",
            "上半年",
            "2017年上半年",
            "1—9月",
            "年中",
            "2012年起5年内",
            "连续3年每年",
            "长期（三年）",
            "5月底前动工",
            "9月投入使用",
            "持续推进",
            "长期坚持",
            "年内持续推进",
            "贯穿全年",
            "长期",
            "定期",
            "立行立改",
            "即知即改",
            "即时整改",
            "即时启动并持续推进");

    record Row(String text, String deadline, List<String> lead, List<String> cooperating) {
        String tail() {
            return deadline + String.join("、", lead) + String.join("、", cooperating);
        }
    }

    final Random random;
    final List<String> units;
    final List<Row> rows = new ArrayList<>();
    /** The running text by measure, from measure 1. */
    final List<List<String>> measures = new ArrayList<>();

    private final Set<String> used = new LinkedHashSet<>();

    PlanGenerator(long seed) {
        this(seed, 1);
    }

    /** @param most how many sentences a row has at most */
    PlanGenerator(long seed, int most) {
        random = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < 8) {
            names.add("县" + words(2) + pick(List.of("局", "办", "委", "公司", "服务中心")));
        }
        units = List.copyOf(names);
        for (int i = 3 + random.nextInt(30); i > 0; i--) {
            List<String> shuffled = new ArrayList<>(units);
            java.util.Collections.shuffle(shuffled, random);
            int lead = 1 + random.nextInt(3);
            StringBuilder text = new StringBuilder(sentence());
            for (int more = most > 1 ? random.nextInt(most) : 0; more > 0; more--) {
                text.append(sentence());
            }
            rows.add(new Row(
                    text.toString(),
                    pick(DEADLINES),
                    List.copyOf(shuffled.subList(0, lead)),
                    List.copyOf(shuffled.subList(lead, lead + random.nextInt(4)))));
        }
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            List<String> sentences = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                sentences.add(sentence());
            }
            measures.add(sentences);
        }
    }

    UnitDirectory directory() {
        return new UnitDirectory(
                units.stream()
                        .map(name -> new Unit(name, null, List.of(), List.of(), false, List.of()))
                        .toList(),
                Map.of());
    }

    /** The sentences of the running text with its headings, as they follow each other. */
    List<String> running() {
        List<String> sentences = new ArrayList<>();
        sentences.add("某县人民政府关于印发某县水利工作方案的通知某政发〔2016〕7号请照办。");
        for (int i = 0; i < measures.size(); i++) {
            sentences.add((i == 0 ? "一、总体安排" : "") + "（" + NUMERALS.charAt(i) + "）第" + NUMERALS.charAt(i) + "条措施。");
            sentences.addAll(measures.get(i));
        }
        return sentences;
    }

    /** The table cut behind each full stop: a row's text with its number and the tail of the row before, the last tail last. */
    List<String> table() {
        List<String> sentences = new ArrayList<>();
        String tail = "";
        for (int i = 0; i < rows.size(); i++) {
            sentences.add(
                    tail + (i % 7 == 0 ? HEAD : "") + (i + 1) + rows.get(i).text());
            tail = rows.get(i).tail();
        }
        sentences.add(tail + "抄送：县委办公室。");
        return sentences;
    }

    private String sentence() {
        String text;
        do {
            text = VERBS.charAt(random.nextInt(VERBS.length())) + words(3 + random.nextInt(8))
                    + (random.nextInt(3) == 0 ? "、新建" + (1 + random.nextInt(90)) + "个" + words(2) : "")
                    + (random.nextInt(4) == 0 ? "；到2017年超过" + random.nextInt(1, 9000) + "家" : "")
                    + "。";
        } while (!used.add(text));
        return text;
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return words.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
