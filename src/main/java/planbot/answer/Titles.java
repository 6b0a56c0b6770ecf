package planbot.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole names that a document's title and number give it, as they are said without quotation marks. Folded. */
final class Titles {
    private static final String SORT = "(?:工作|实施|行动|总体|任务分工|分工|重点)?(?:方案|计划|规划|要点|意见|办法|安排|清单)";
    private static final Pattern NOTICE = Pattern.compile(".*?(?:关于)?印发(.+?)的通知");
    private static final Pattern ABOUT = Pattern.compile(".{2,20}?(?:人民政府|办公厅|办公室|委员会)关于(.+)");
    private static final Pattern AREA = Pattern.compile("(?:\\p{IsHan}{2,3}?(?:自治区|省|市|区|县|州))+(\\p{IsHan}.{3,})");
    private static final Pattern CORE = Pattern.compile("(.+?)(?:的)?" + SORT);
    private static final Pattern YEARS = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern NUMBER = Pattern.compile("(\\p{IsHan}*)\\W*([0-9]{4})\\W*([0-9]+)号?");

    /** With its sort behind it even a common word is a name: 科技金融方案. */
    private static final List<String> SORTS =
            List.of("方案", "工作方案", "实施方案", "行动方案", "计划", "行动计划", "工作计划", "意见", "实施意见", "工作要点");

    private static final int SHORTEST = 4;

    private Titles() {}

    /** @param title folded */
    static Set<String> names(String title) {
        Set<String> names = new LinkedHashSet<>();
        if (title.codePointCount(0, title.length()) < SHORTEST) {
            return names;
        }
        names.add(title);
        String own = bare(YEARS, bare(ABOUT, bare(NOTICE, title)));
        names.add(own);
        String placeless = bare(AREA, own);
        names.add(placeless);
        for (String form : List.of(own, placeless)) {
            Matcher core = CORE.matcher(form);
            if (core.matches()) {
                SORTS.forEach(sort -> names.add(core.group(1) + sort));
            }
        }
        return names;
    }

    private static String bare(Pattern wrapping, String title) {
        Matcher wrapped = wrapping.matcher(title);
        if (wrapped.matches()) {
            return wrapped.group(1);
        }
        return wrapping == YEARS ? wrapped.replaceFirst("") : title;
    }

    /** @param number folded: its brackets are round, square, or gone with the quotation marks */
    static Set<String> numbers(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            return Set.of();
        }
        Set<String> numbers = new LinkedHashSet<>();
        for (String year : Stream.of("(%s)", "[%s]", "{%s}", "%s")
                .map(form -> form.formatted(parts.group(2)))
                .toList()) {
            String rest = year + parts.group(3) + "号";
            numbers.add(parts.group(1) + rest);
            if (!year.equals(parts.group(2))) {
                numbers.add(rest);
            }
        }
        numbers.add(parts.group(3) + "号文件");
        numbers.add(parts.group(3) + "号文");
        return numbers;
    }
}
