package planbot.source;

import java.util.regex.Pattern;

/** The words with which plans say who answers for a task, and by when. */
final class DutyWords {

    /** What a label announces; OTHER is a thing the plan of tasks does not hold (a person, the state of things). */
    enum Label {
        LEAD,
        OTHERS,
        RESPONSIBLE,
        DEADLINE,
        OTHER
    }

    private static final String LEAD = "牵头负责部门|牵头责任单位|牵头责任部门|牵头单位|牵头部门|主办单位|主责单位";
    private static final String OTHERS = "配合责任单位|配合单位|配合部门|参与单位|参与部门|参加单位|协办单位|协助单位|协同单位";
    private static final String RESPONSIBLE = "责任单位|责任部门|负责单位|负责部门|责任主体|落实单位|承办单位";
    private static final String DEADLINE = "完成时限|时限要求|完成时间|完成期限|时间进度|时间安排|时间要求|整改时限|办结时限";
    private static final String OTHER = "责任领导|牵头领导|分管领导|责任人|联系人|进展情况|推进情况|资金来源";
    private static final String ANY =
            "(" + LEAD + ")|(" + OTHERS + ")|(" + RESPONSIBLE + ")|(" + DEADLINE + ")|(" + OTHER + ")";

    /** A label: its word and a colon, or the word in brackets of its own. */
    static final Pattern LABEL =
            Pattern.compile("(?:【(?:" + ANY + ")】|(?:" + ANY + ")[ \\u3000]*(?=[：:]))[：:]?[ \\u3000]*");

    /** A role behind the names that have it. */
    static final Pattern ROLE = Pattern.compile(
            "(?<names>.*?)(?:(?<lead>牵头)(?:负责|组织|抓总)?(?:实施|落实|推进)?|(?<share>按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责"
                    + "|分别负责|分工负责|共同负责)(?:落实)?|(?<support>配合|协助|协办|参与|参加|协同)(?:实施|落实)?|(?<answers>负责|主办|主责)(?:实施|落实)?)");

    /** A name marked as the leader's in a list. */
    static final Pattern MARKED = Pattern.compile("(?<name>.+?)[（(](?:牵头(?:单位|部门)?|主办)[）)]");

    /** That the first of each list leads. */
    static final Pattern FIRST_LEADS =
            Pattern.compile("(?:首位|第一位|首个|第一个)的?(?:单位|部门)?[，,]?(?:为|是|即)(?:该项(?:工作|任务)的?)?牵头");

    /** What every statement of duties has at least one of. */
    static final Pattern HINT = Pattern.compile("牵头|负责|单位|部门|配合|主办|协助|参与|参加");

    private DutyWords() {}

    /** The label that a match of {@link #LABEL} found. */
    static Label label(java.util.regex.Matcher match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Label.values()[(group - 1) % Label.values().length];
            }
        }
        throw new IllegalStateException("a label without its word: " + match.group());
    }
}
