package planbot.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.plan.Facts;
import planbot.plan.Facts.Fact;
import planbot.plan.Facts.Statement;
import planbot.plan.Finding;

/** Reads what an official document says of itself, by the set forms of such documents. */
final class FactReader {
    private static final String DATE = "(\\d{4}年\\d{1,2}月\\d{1,2}日)";
    /** A single year, not the last one of several. */
    private static final Pattern TITLE_YEAR =
            Pattern.compile("(?<![\\d—―–\\-~～－至到])(20\\d{2}|19\\d{2})年(?![—―–\\-~～－至到])");

    private static final Pattern PLAIN_TITLE = Pattern.compile(
            "#{0,3} ?([^。！？；：:|\\t]{4,60}?(?:方案|计划|规划|要点|清单|台账|安排|意见|措施|分工|分解表|任务表|行动)(?:（[^（）]{1,12}）)?)");

    private static final Map<Fact, Pattern> FORMS = new EnumMap<>(Map.of(
            Fact.TITLE, Pattern.compile("关于印发《?([^。，；：》]{4,60}?)》?的通知"),
            Fact.NUMBER, Pattern.compile("([\\u4e00-\\u9fa5&&[^知]]{2,10}[〔\\[［]\\d{4}[〕\\]］]\\d{1,5}号)(?![）)])"),
            Fact.ISSUER, Pattern.compile("([\\u4e00-\\u9fa5]{2,24}?)关于印发"),
            Fact.WRITTEN, Pattern.compile("(?:人民政府|办公厅|办公室|委员会|局|厅|部)" + DATE + "(?!印发)"),
            Fact.PRINTED, Pattern.compile(DATE + "印发"),
            Fact.PUBLISHED, Pattern.compile("发布(?:日期|时间)[:：]\\s?(\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?)"),
            Fact.BASIS, Pattern.compile("(?:为(?:深入|全面)?贯彻(?:实施|落实)|根据)([^。]{2,160}?号）)"),
            Fact.RECIPIENTS, Pattern.compile("的通知((?:各|[市省区县])[^。：《》]{1,80})："),
            Fact.COPIES, Pattern.compile("抄送[:：]([^。]{2,300})。")));

    private FactReader() {}

    static Facts read(SourceText source) {
        Map<Fact, Statement> found = new EnumMap<>(Fact.class);
        FORMS.forEach((fact, form) -> {
            Matcher matcher = form.matcher(source.flat());
            if (matcher.find()) {
                int start = fact == Fact.NUMBER ? lineOf(matcher, source) : matcher.start(1);
                found.put(fact, new Statement(source.flat().substring(start, matcher.end(1)), source.place(start)));
            }
        });
        return new Facts(found);
    }

    /** What stands on the line before a number is none of it. */
    private static int lineOf(Matcher number, SourceText source) {
        int start = number.end(1) - 1;
        while (start > number.start(1) && !source.opensLine(start)) {
            start--;
        }
        return start;
    }

    /** The same; a title that no notice stands around is the first line, where that is worded as a plan's. */
    static Facts titled(Facts facts, SourceText source) {
        if (facts.of(Fact.TITLE).isPresent()) {
            return facts;
        }
        for (Span line : source.lines()) {
            Matcher title = PLAIN_TITLE.matcher(line.in(source.flat()));
            if (title.matches()) {
                Map<Fact, Statement> more = new EnumMap<>(Fact.class);
                more.putAll(facts.statements());
                more.put(Fact.TITLE, new Statement(title.group(1), source.place(line.start())));
                return new Facts(more);
            }
            if (line.end() > line.start()) {
                return facts;
            }
        }
        return facts;
    }

    /** A finding for each fact that the document does not state. */
    static List<Finding> missing(Facts facts, SourceText source) {
        return Stream.of(Fact.values())
                .filter(fact -> facts.of(fact).isEmpty())
                .map(fact -> new Finding(
                        Finding.Missing.FACT, null, source.place(0), "the document does not state its " + fact))
                .toList();
    }

    /** The year of the plan: that of its title, else the one it was written in, else that of its number; or null. */
    static @Nullable Integer year(Facts facts) {
        Matcher title = TITLE_YEAR.matcher(facts.of(Fact.TITLE).orElse(""));
        if (title.find()) {
            return Integer.valueOf(title.group(1));
        }
        for (Fact fact : new Fact[] {Fact.WRITTEN, Fact.NUMBER, Fact.PRINTED, Fact.PUBLISHED}) {
            Matcher year = Pattern.compile("\\d{4}").matcher(facts.of(fact).orElse(""));
            if (year.find()) {
                return Integer.valueOf(year.group());
            }
        }
        return null;
    }
}
