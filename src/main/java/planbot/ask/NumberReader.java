package planbot.ask;

import static planbot.ask.Numerals.NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Token.Numbers;
import planbot.ask.Token.Numbers.Sort;

/** Reads numbers of tasks: 第7项, 7、8号任务, 7-10项, T7, the last one; and of entries, measures, chapters, pages. */
final class NumberReader {
    /** A list that is longer is not one that a person typed; keeps a hostile 1-999999999项 harmless. */
    private static final int MOST = 200;

    /** Characters, of which a list of numbers has no more. */
    private static final int REACH = 200;

    private static final Pattern WHOLE = Pattern.compile(NUMBER);

    private static final String LIST = "(" + NUMBER
            + "(?:(?:(?:项|号|条|个)?(?:任务)? ?(?:、|,|和|与|及|跟|还有|-|~|到|至|&) ?(?:第|#|t|任务|序号|编号)?)" + NUMBER + ")*)";
    private static final String FIGURES =
            "(?!(?:19|20)[0-9]{2}(?![0-9]))([0-9]{1,9}(?:(?: ?(?:、|,|-|~|到|至|和|与|to|through|and|&|, and| ) ?(?:#|t|no\\. ?|task |item |任务)?)[0-9]{1,3}(?![0-9]))*)(?![0-9a-z年月/.-])";
    private static final Pattern PARTS =
            Pattern.compile("(-|~|到|至|to|through)? ?(?:第|#|t|no\\. ?|task |item |任务|序号|编号)?(" + NUMBER + ")");

    private static final PatternSet PATTERNS = new PatternSet();

    private record Rule(Anchored pattern, Sort sort) {}

    private static final List<Rule> RULES = List.of(
            new Rule(PATTERNS.add("第" + LIST + "(?:条|个|项)?(?:措施|举措|条措施)"), Sort.MEASURE),
            new Rule(PATTERNS.add("(?:措施|举措)第?\\(?(" + NUMBER + ")\\)?(?:条|项)?"), Sort.MEASURE),
            new Rule(PATTERNS.add("\\(([零一二三四五六七八九十]{1,3})\\)(?:项|条|措施)?"), Sort.MEASURE),
            new Rule(PATTERNS.add("measures? (?:no\\. ?|#)?" + FIGURES), Sort.MEASURE),
            new Rule(PATTERNS.add("第(" + NUMBER + ")(?:章|部分|大部分|大块|块内容|篇)"), Sort.CHAPTER),
            new Rule(PATTERNS.add("(?:chapter|part|section) " + FIGURES), Sort.CHAPTER),
            new Rule(PATTERNS.add("第" + LIST + "(?:号)?(?:项|号任务|号|项任务|条任务|个任务|任务|行)"), Sort.TASK),
            new Rule(PATTERNS.add("第(" + NUMBER + ")页(?!岩)"), Sort.PAGE),
            new Rule(
                    PATTERNS.add("page (?:no\\.? ?|number )?([0-9]{1,9}(?![0-9a-z])|" + EnglishNumerals.CARDINAL + ")"),
                    Sort.PAGE),
            new Rule(PATTERNS.add("(?:the )?(" + EnglishNumerals.ORDINAL + ") page"), Sort.PAGE),
            new Rule(PATTERNS.add("第" + LIST + "(?:条|个)"), Sort.ENTRY),
            new Rule(PATTERNS.add("第" + LIST + "(?![多少大高])"), Sort.TASK),
            new Rule(
                    PATTERNS.add(
                            "(?:任务编号|任务序号|编号|序号|任务|重点任务|事项|no\\.? ?|number |num )(?:是|为|:|no\\.? ?)?#?(?!(?:19|20)[0-9]{2}(?![0-9]))(?=[0-9])"
                                    + LIST + "(?![0-9年月/.-]|个|家|项以|天|周|号?到期|日|季)(?:号|项)?"),
                    Sort.TASK),
            new Rule(
                    PATTERNS.add("(?:任务编号|任务序号|编号|序号|任务|重点任务|事项)(?:是|为|:)?" + LIST
                            + "(?:号|项(?!都|的))?(?=$|[,.?!;、的和与吗呢谁是由归何啥什哪咋进完牵负配主截期内有要讲说写做干])"),
                    Sort.TASK),
            new Rule(PATTERNS.add(LIST + "(?:号任务|号事项|号项目|号工作|号(?!前|之前|以前|到期|截止|后|以后|之后))"), Sort.TASK),
            new Rule(
                    PATTERNS.add(
                            "([0-9]{1,3}(?![0-9])(?: ?(?:、|,|和|与|到|至|-|~) ?[0-9]{1,3}(?![0-9]))+)(?:号|项|条)?(?![0-9年月/.个家天日-]|两年|到期|截止|前|之前|以前|完成)(?:任务)?"),
                    Sort.TASK),
            new Rule(PATTERNS.add("([一二三四五六七八九十]{1,3}(?:到|至|-|~)[一二三四五六七八九十]{1,3})(?:项|条|号任务|号)(?:任务)?"), Sort.TASK),
            new Rule(PATTERNS.add("([0-9]{1,3})项(?!以|目|工|之|措)"), Sort.BARE),
            new Rule(
                    PATTERNS.add(
                            "(?:tasks?|items?|rows?|entry|no\\.?|number|action) ?(?:no\\.? ?|number |#)?" + FIGURES),
                    Sort.TASK),
            new Rule(
                    PATTERNS.add("(?:task|item|row|entry|action) ?(?:no\\.? ?|number |#)?(" + EnglishNumerals.CARDINAL
                            + ")"),
                    Sort.TASK),
            new Rule(PATTERNS.add("(?:the )?(" + EnglishNumerals.ORDINAL + ") (?:task|item|row)"), Sort.TASK),
            new Rule(PATTERNS.add("# ?" + FIGURES), Sort.TASK),
            new Rule(PATTERNS.add("t-?" + FIGURES), Sort.TASK),
            new Rule(PATTERNS.add("(?:前|头|首)(?:面)?(" + NUMBER + ")(?:个(?!月|季)|项|条|件|名|位)(?:任务)?"), Sort.LIMIT),
            new Rule(PATTERNS.add("(?:前|头)(" + NUMBER + ")$"), Sort.LIMIT),
            new Rule(PATTERNS.add("(?:top|first) ?([0-9]{1,3})(?![0-9])"), Sort.LIMIT),
            new Rule(
                    PATTERNS.add("(?!(?:19|20)[0-9]{2}(?![0-9]))([0-9]{1,4})(?![0-9a-z年月/.%个家户名亿万元强+-]|号前)(?:号)?"),
                    Sort.BARE));

    private static final Anchored LAST =
            PATTERNS.add("(?:最后|最末)(?:那|的)?(?:一|1)?(?:项|个任务|条任务|项任务|条|个(?!截|到|节|期|时|季|月))|末项|倒数第(" + NUMBER
                    + ")(?:项|个|条)|(?:the )?last (?:task|item|one)");
    private static final Anchored LAST_FEW = PATTERNS.add("(?:最后|最末|末尾|末)(?:的|面)?(" + NUMBER
            + ")(?:项|条|个任务|件)(?:任务)?|(?:the )?last (" + NUMBER + ") (?:tasks|items)");
    /** 最早到期的三项, earliest 3 tasks */
    private static final Anchored FEW = PATTERNS.add("(" + NUMBER + ")(?:个|项|条|件| ?tasks?| ?items?)(?:任务)?");

    private static final Pattern SUPERLATIVE =
            Pattern.compile(".*(?:最[早先晚迟急紧近][^,.]*|(?:earliest|soonest|latest|most urgent) )");
    private static final Anchored ORDINAL =
            PATTERNS.add("(?:the )?(" + EnglishNumerals.ORDINAL + ") (?:one|entry|of them)");

    private NumberReader() {}

    /** The numbers that start exactly here, or null. */
    static @Nullable Token read(String text, int at) {
        if (Numerals.goesOn(text, at)
                || Numerals.isIdleOrdinal(text, at)
                || at > 0 && Lexicon.sticks(text.charAt(at - 1), text.charAt(at))) {
            return null;
        }
        PatternSet.Place place = PATTERNS.at(text, at, REACH);
        if (place == null) {
            return null;
        }
        Matcher last = place.match(LAST);
        if (last != null) {
            int fromTheEnd = last.group(1) == null ? 1 : Numerals.value(last.group(1));
            return new Numbers(List.of(fromTheEnd), Sort.LAST, at, last.end());
        }
        Matcher lastFew = place.match(LAST_FEW);
        if (lastFew != null) {
            String count = lastFew.group(1) == null ? lastFew.group(2) : lastFew.group(1);
            List<Integer> fromTheEnd = new ArrayList<>();
            for (int n = Math.min(MOST, Numerals.value(count)); n > 0; n--) {
                fromTheEnd.add(n);
            }
            return new Numbers(fromTheEnd, Sort.LAST, at, lastFew.end());
        }
        Matcher few = place.match(FEW);
        if (few != null
                && SUPERLATIVE.matcher(text.substring(Math.max(0, at - 14), at)).matches()) {
            return new Numbers(List.of(Numerals.value(few.group(1))), Sort.LIMIT, at, few.end());
        }
        if (at == 0 && WHOLE.matcher(text).matches() && Numerals.value(text) < 1_000) {
            return new Numbers(List.of(Numerals.value(text)), Sort.BARE, 0, text.length());
        }
        Matcher ordinal = place.match(ORDINAL);
        if (ordinal != null) {
            return new Numbers(List.of(EnglishNumerals.value(ordinal.group(1))), Sort.ENTRY, at, ordinal.end());
        }
        Numbers best = null;
        for (Rule rule : RULES) {
            Matcher matcher = place.match(rule.pattern());
            if (matcher != null && (best == null || matcher.end() > best.end())) {
                best = new Numbers(numbers(matcher.group(1)), rule.sort(), at, matcher.end());
            }
        }
        return best;
    }

    private static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        int word = Character.isLetter(list.charAt(0)) ? EnglishNumerals.value(list) : -1;
        if (word >= 0) {
            return List.of(word);
        }
        Matcher part = PARTS.matcher(list);
        while (part.find() && numbers.size() < MOST) {
            int number = Numerals.value(part.group(2));
            int from = part.group(1) != null && !numbers.isEmpty() ? numbers.get(numbers.size() - 1) + 1 : number;
            for (int i = Math.min(from, number); i < number && numbers.size() < MOST - 1; i++) {
                numbers.add(i);
            }
            numbers.add(number);
        }
        return numbers.stream().distinct().toList();
    }
}
