package planbot.ask;

import static planbot.ask.Numerals.NUMBER;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import planbot.ask.Criterion.DeadlineUnknown;
import planbot.ask.Criterion.PartiesUnknown;
import planbot.ask.Criterion.TextLost;
import planbot.ask.Criterion.UnitCount;
import planbot.plan.Role;

/** Reads conditions that are said as one phrase: 没写时限, 没有配合单位, 牵头单位不止一个, more than two supporting units. */
final class ConditionReader {
    private static final int MANY = Integer.MAX_VALUE;
    /** Characters, of which a condition has no more. */
    private static final int REACH = 48;

    private static final String UNSTATED =
            "没有写明|没有写清|没有写|没有说清楚?|没说清楚?|没讲清楚?|没写明|没写清楚?|没写|未写明|未写|没有注明|没注明|未注明|没有标明|没标明|没标|未标明|没有规定|没规定|未规定|没有明确|没明确|未明确|不明确|没有填|没填|未填|没有说明|没说明|没有说|没说|没有给出|没给出|没给|没有定|没定|未定|没有交代|没交代|不知道|不清楚";
    private static final String MISSING = "(?:原文)?(?:" + UNSTATED + "|没有|没|无|缺少|缺|不含)";
    private static final String DEADLINE =
            "(?:明确的?|具体的?|完成的?)?(?:完成)?(?:时限要求|时限|期限|截止时间|截止日期|截止日|完成时间|完成日期|到期时间|到期日期|到期日|时间要求|时间节点|时间|日期|deadline|什么时候完成|啥时候完成|何时完成|什么时候到期|ddl)";
    private static final String LOST = UNSTATED + "|不详|不明|未知|缺失|丢失|丢了|缺了|没了|原文没有|原文未写明|原文没写";
    private static final String EMPTY = "(?:" + LOST + "|为空|空着|是空的|空白|没有|没有的)";
    private static final String LEAD = "(?:牵头|负责|主办|责任)(?:的)?(?:单位|部门|方)?";
    private static final String HELPERS = "(?:配合|协办|协助|支持)(?:的)?(?:单位|部门|方|人)?";
    private static final String BOTH = "(?:参与|涉及|相关)(?:的)?(?:单位|部门|方)";
    private static final String OVER = "(?:数量?|个数|数目)?(?:有|是|为|达到|达|数)?";
    private static final String UNITS = " ?(?:个|家|名)(?:单位|部门|以)?";

    private static final PatternSet PATTERNS = new PatternSet();

    private record Rule(Anchored pattern, Function<Matcher, Criterion> meaning) {}

    private static final List<Rule> RULES = List.of(
            rule(MISSING + "(?:了|过)?" + DEADLINE + "(?:要求|的)?", m -> new DeadlineUnknown()),
            rule(DEADLINE + "(?:一栏|栏|这一栏|那一栏|这栏|那栏|列|那列|那里)?(?:是|都)?" + EMPTY, m -> new DeadlineUnknown()),
            rule(
                    "(?:no|without(?: a| any)?|missing|unknown|unspecified|lacking(?: a)?|lack(?: a)?) (?:stated |known |given |specified )?(?:deadline|due date|time limit)s?",
                    m -> new DeadlineUnknown()),
            rule(
                    "(?:deadline|due date)s? (?:is |are )?(?:not stated|not given|unknown|missing|unspecified|not specified|not set)",
                    m -> new DeadlineUnknown()),
            unstated("(?:(?:牵头|负责|主办|责任)(?:的)?(?:单位|部门|方)|由?谁来?(?:牵头|负责|主办))", "lead", Role.LEAD),
            unstated("(?:" + HELPERS + "|由?谁来?(?:配合|协办|协助))", "(?:supporting|cooperating)", Role.COOPERATING),
            rule(
                    "(?:有|写明|注明|标明|写了|明确|规定)(?:了|过)?" + DEADLINE + "(?=的|要求|$|[,.?!吗])(?:要求)?的?",
                    m -> new Criterion.Not(new DeadlineUnknown())),
            rule(
                    "(?:with|having|that have) (?:an? |known |stated |clear )*(?:deadline|due date)s?",
                    m -> new Criterion.Not(new DeadlineUnknown())),
            rule("有(?:牵头|责任|主办)(?:单位|部门)(?=的|$|[,.?!且而并吗])的?", m -> new Criterion.Not(new PartiesUnknown(Role.LEAD))),
            rule("有(?:配合|协办)(?:单位|部门)(?=的|$|[,.?!且而并吗没])的?", m -> new UnitCount(Role.COOPERATING, 1, MANY)),
            rule(
                    "(?:和|与|跟|同)(?:别的|其他|其它|另外的?)(?:单位|部门|家)?(?:一起|共同|联合|合作)(?=牵头|负责|主办)",
                    m -> new UnitCount(Role.LEAD, 2, MANY)),
            rule(
                    "(?:with )?(?:exactly|just|only) (NUM) (lead|supporting|cooperating)(?:ing)?(?: units?| departments?| agenc(?:y|ies)|s)?"
                            .replace("NUM", "[0-9]+|" + EnglishNumerals.CARDINAL),
                    m -> new UnitCount(role(m.group(2)), english(m.group(1)), english(m.group(1)))),
            most("牵头", Role.LEAD),
            most("(?:配合|协办)", Role.COOPERATING),
            most("(?:参与|涉及)", Role.EITHER),
            rule("(?:内容|原文|文字|正文)" + "(?:缺失|丢失|丢了|缺了|没了|不全|残缺|为空|是空的)", m -> new TextLost()),
            rule("(?:没有|没|缺少|缺|丢失?了?)(?:内容|文字|原文|任务内容)", m -> new TextLost()),
            rule(
                    "(?:没有|没|冇|无|不需要?|无需|不用|用不着|不必|没人|无人|没谁)(?:其他|其它|别的|任何|别人|别家|什么)?(?:单位|部门|人)?(?:来)?" + HELPERS
                            + "(?:的)?(?:单位|部门)?",
                    m -> new UnitCount(Role.COOPERATING, 0, 0)),
            rule("(?:没有|没|无)(?:牵头|主办|责任)(?:单位|部门|方)", m -> new UnitCount(Role.LEAD, 0, 0)),
            rule(
                    HELPERS
                            + "(?:一栏|栏|这一栏|那一栏|这栏|那栏|列|那列|那里)?(?:是|都)?(?:为空|空着|是空的|空白|空缺|为零|为0|是0|是零|没有(?!写|注|[^的吗,.]))",
                    m -> new UnitCount(Role.COOPERATING, 0, 0)),
            rule(
                    "(?:no one|nobody|none)(?: is| are)? (?:supporting|supports|cooperating|cooperates|assisting|assists)",
                    m -> new UnitCount(Role.COOPERATING, 0, 0)),
            rule(
                    "(?:no|without(?: any)?|zero) (?:supporting|cooperating|cooperation|support|coop) ?(?:units?|departments?|agenc(?:y|ies))?",
                    m -> new UnitCount(Role.COOPERATING, 0, 0)),
            rule(
                    "(?:(?:只有|只由|仅有|仅由)?" + "(?:1|一)" + UNITS + "(?:的)?(?:单独|独立)?" + LEAD + ")|(?:" + LEAD
                            + "(?:只有|仅有|就|只|仅|是|为)(?:1|一)" + UNITS + ")|(?:(?:单独|独立|独家|独自)牵头)",
                    m -> new UnitCount(Role.LEAD, 1, 1)),
            rule(
                    "(?:(?:只有|仅有)?(?:1|一)" + UNITS + "(?:的)?" + HELPERS + ")|(?:" + HELPERS
                            + "(?:只有|仅有|就|只|仅|是|为)(?:1|一)" + UNITS + ")",
                    m -> new UnitCount(Role.COOPERATING, 1, 1)),
            compared(LEAD, Role.LEAD),
            compared(HELPERS, Role.COOPERATING),
            compared(BOTH, Role.EITHER),
            counted(LEAD, Role.LEAD),
            counted(HELPERS, Role.COOPERATING),
            counted("(?:参与|涉及)(?:的)?(?:单位|部门|方)?", Role.EITHER),
            rule(
                    "(?:多|(?<!共|共有|总共有|一共有)几|好几|多个|多家|(?<!共|共有)几个|(?<!共|共有)几家|好几个|好几家|两三个|若干个?)(?:单位|部门|家)?(?:共同|联合|一起|一同|合作)?(?:牵头|负责)(?:的)?(?:单位)?",
                    m -> new UnitCount(Role.LEAD, 2, MANY)),
            rule("(?:牵头|责任)(?:单位|部门)?(?:有|是)(?:多|好几|多个|多家|好几个|好几家)(?:个|家)?", m -> new UnitCount(Role.LEAD, 2, MANY)),
            rule(
                    "(?:多|好几|多个|多家|好几个|好几家)(?:单位|部门|家)?(?:共同|联合|一起)?(?:配合|协办)(?:的)?(?:单位)?",
                    m -> new UnitCount(Role.COOPERATING, 2, MANY)),
            rule(
                    "(?:more than|over) ([0-9]+|" + EnglishNumerals.CARDINAL
                            + ") (lead|supporting|cooperating)(?:ing)?(?: units?| departments?| agenc(?:y|ies)|s)?",
                    m -> new UnitCount(role(m.group(2)), english(m.group(1)) + 1, MANY)),
            rule(
                    "(?:at least) ([0-9]+|" + EnglishNumerals.CARDINAL
                            + ") (lead|supporting|cooperating)(?:ing)?(?: units?| departments?| agenc(?:y|ies)|s)?",
                    m -> new UnitCount(role(m.group(2)), english(m.group(1)), MANY)),
            rule(
                    "(?:multiple|several) (lead|supporting|cooperating)(?:ing)?(?: units?| departments?| agenc(?:y|ies)|s)?",
                    m -> new UnitCount(role(m.group(1)), 2, MANY)));

    private ConditionReader() {}

    /** The condition that starts exactly here, or null. */
    static Token.@Nullable Condition read(String text, int at) {
        if (Numerals.goesOn(text, at)) {
            return null;
        }
        PatternSet.Place place = PATTERNS.at(text, at, REACH);
        if (place == null) {
            return null;
        }
        Token.Condition best = null;
        for (Rule rule : RULES) {
            Matcher matcher = place.match(rule.pattern());
            if (matcher != null && (best == null || matcher.end() > best.end())) {
                best = new Token.Condition(rule.meaning().apply(matcher), at, matcher.end());
            }
        }
        return best;
    }

    /** 没写牵头单位, 牵头单位不明: unlike 没有配合单位, which is known. */
    private static Rule unstated(String cell, String english, Role role) {
        return rule(
                "(?:(?:原文)?(?:" + UNSTATED + ")(?:了|过)?" + cell + "(?:的)?)|(?:" + cell + "(?:一栏|栏)?(?:是|都)?(?:" + LOST
                        + "))|(?:no stated |unknown |unstated )" + english + " units?|" + english
                        + " units? (?:is |are )?(?:not stated|unknown|missing)",
                m -> new PartiesUnknown(role));
    }

    private static Rule most(String role, Role meant) {
        return rule(role + "(?:的)?(?:单位|部门)(?:的?(?:数量?|个数))?最多的?", m -> new Criterion.MostUnits(meant));
    }

    /** 牵头单位超过2个, 配合单位有3个以上. */
    private static Rule compared(String cell, Role role) {
        String regex = cell + OVER + "(不止|超过|多于|大于|高于|少于|小于|不到|低于|至少|不少于|最少|最多|不超过|至多|正好|刚好|恰好|>=|<=|>|<)?(?:是|为|有)?("
                + NUMBER + ")" + UNITS + "?(以上|及以上|以下|以内)?";
        return rule(regex, m -> count(role, m.group(1), Numerals.value(m.group(2)), m.group(3)));
    }

    /** 三家以上牵头, 超过两个单位配合, 两个单位共同牵头. */
    private static Rule counted(String cell, Role role) {
        String regex = "(不止|超过|多于|大于|少于|不到|至少|不少于|最多|不超过|有)?(?:有)?(" + NUMBER + ")" + UNITS
                + "(以上|及以上|以下|以内)?(?:的)?(?:单位|部门)?(?:来|在|都|共同|联合|一起|一同)?" + cell;
        return rule(regex, m -> count(role, m.group(1), Numerals.value(m.group(2)), m.group(3)));
    }

    private static Criterion count(Role role, @Nullable String comparison, int number, @Nullable String suffix) {
        String word = comparison == null || comparison.equals("有") ? suffix == null ? "" : suffix : comparison;
        return switch (word) {
            case "不止", "超过", "多于", "大于", "高于", ">" -> new UnitCount(role, number + 1, MANY);
            case "少于", "小于", "不到", "低于", "<" -> new UnitCount(role, 0, number - 1);
            case "至少", "不少于", "最少", ">=", "以上", "及以上" -> new UnitCount(role, number, MANY);
            case "最多", "不超过", "至多", "<=", "以下", "以内" -> new UnitCount(role, 0, number);
            default -> new UnitCount(role, number, number);
        };
    }

    private static Role role(String word) {
        return word.equals("lead") ? Role.LEAD : Role.COOPERATING;
    }

    private static int english(String word) {
        return word.matches("[0-9]{7,}") ? MANY - 1 : EnglishNumerals.value(word);
    }

    private static Rule rule(String regex, Function<Matcher, Criterion> meaning) {
        return new Rule(PATTERNS.add(regex), meaning);
    }
}
