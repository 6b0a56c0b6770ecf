package planbot.ask;

import java.util.EnumSet;
import java.util.Set;

/** What a word of the question language does in a question. The words themselves are in the vocabularies. */
enum Cue {
    /** 牵头 */
    LEAD,
    /** 配合 */
    COOPERATE,
    /** 参与 */
    TAKE_PART,
    /** 谁牵头, 归谁管: asks for the lead. */
    WHO_LEADS,
    /** 谁配合 */
    WHO_COOPERATES,
    /** 谁, 哪个单位 */
    WHO,
    /** 任务, 事项 */
    TASK,
    /** 哪些, 什么 */
    WHICH,
    /** 什么时候, 时限 */
    WHEN,
    /** 几项, 多少任务 */
    COUNT_TASKS,
    /** 多少, 几个 */
    AMOUNT,
    /** 目标, 多少家 */
    TARGET,
    /** 内容, 展开 */
    CONTENT,
    /** 完成了吗 */
    STATUS,
    /** 什么角色 */
    ROLE_ASKED,
    OVERDUE,
    NOT_DUE,
    /** 下一个截止 */
    NEXT_DUE,
    LAST_DUE,
    /** 要到期, 快到期: the next deadline, or, beside a time, just due. */
    DUE_SOON,
    /** 已完成 */
    DONE,
    /** 未完成 */
    NOT_DONE,
    /** 还有几天 */
    DAYS_LEFT,
    /** 到期, 完成: says that a time is a due date. */
    DUE,
    /** 都, 共同 */
    ALL_OF,
    /** 都算上, 任一 */
    ANY_OF,
    /** 分别 */
    EACH,
    /** 不, 没有 */
    NOT,
    /** 除了 */
    EXCEPT,
    /** 之外 */
    BESIDE,
    /** 只有 */
    ONLY,
    /** 单独, 一家 */
    ALONE,
    AND,
    OR,
    /** 是, 为, 包括: ties a role to the unit behind it. */
    IS,
    /** by, 由: ties a role to the unit behind it. */
    BY,
    /** 呢, 换成, what about: the like of what was asked before. */
    INSTEAD,
    /** 只看: of what was asked before. */
    NARROW,
    /** 其中, 它, those */
    THEM,
    BY_DEADLINE,
    BY_DEADLINE_LATEST_FIRST,
    /** 各单位 */
    EACH_UNIT,
    /** 统计, 排名 */
    STATISTICS,
    /** 最多 */
    MOST,
    FEWEST,
    /** 全部, 所有 */
    EVERY,
    TITLE,
    NUMBER,
    ISSUER,
    WRITTEN,
    PRINTED,
    PUBLISHED,
    BASIS,
    RECIPIENTS,
    COPIES,
    CHAPTERS,
    MEASURES,
    /** 数据完整吗, 缺了哪几项: what the source lost. */
    GAPS,
    /** 下一项 */
    FOLLOWING,
    /** 上一项 */
    PRECEDING,
    /** 还有吗, more */
    MORE,
    GREETING,
    THANKS,
    HELP,
    /** 天气, 电话: what no plan holds. */
    OUTSIDE,
    /** 方案, 文件: the document itself. */
    DOCUMENT,
    /** 多, 比: sets units beside each other. */
    COMPARED,
    /** 吗, 是不是: wants a yes or a no. */
    WHETHER,
    /** 开会, 领导问: why it is asked; a day named with it is that day, no deadline. */
    OCCASION,
    /** 帮我查下, please: carries no meaning. */
    FILL,
    /** Punctuation that parts. */
    BREAK;

    private static final Set<Cue> LIGHT = EnumSet.of(FILL, WHETHER, OCCASION, COMPARED);

    /** Whether words of this kind may stand between two others without parting them. */
    boolean isLight() {
        return LIGHT.contains(this);
    }
}
