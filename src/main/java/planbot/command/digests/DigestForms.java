package planbot.command.digests;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.Numerals;
import planbot.command.Forms;
import planbot.command.Forms.Form;
import planbot.command.digests.Command.Extent;
import planbot.command.digests.Command.Verb;

/** How orders for digests are told from questions: by their verb, which comes first. */
public final class DigestForms {
    /** A word of every order; most questions have none, and are not looked at any further. Wide letters may spell one. */
    private static final Anchored WORD = Anchored.of(
            "订阅|退订|提醒|暂停|恢复|预览|静默|免打扰|发送|回执|推送|通知|催|静音|屏蔽|重发|加载|[\uff21-\uff5a]"
                    + "|(?i:subscri|pause|resume|preview|quiet|receipt|remind|told|notif|digest|mute|urge|send|reload)");

    private static final String N =
            "(?:订阅|subscription)?\\s*(?:第|#|no\\.?|number)?\\s*([0-9]{1,18})\\s*(?:号|个)?\\s*(?:的?订阅)?";
    private static final String TASK =
            "(?:第|#|任务|task|item|no\\.?|number|\\s)*(" + Numerals.NUMBER + ")\\s*(?:项|条|号)?(?:任务|工作)?";
    /** What is said to come again and again: who wants to be reminded then orders a subscription. */
    private static final String RHYTHM = "(?:每一?个?(?:天|日|周|星期|礼拜|月|工作日)|工作日|到期前|到期当天|逾期时|逾期当天)";

    /** One at a time: who names several is told so. */
    private static final String SEVERAL = "[\\s0-9第#号项、,和及与]+";

    private static final String ALL = "\\s*(全部|所有|all|everywhere)?";

    /** What orders for digests read like. */
    public static final Forms<Command> FORMS = new Forms<>(
            WORD,
            List.of(
                    zh(
                            "(?:订阅(?:列表|清单|情况)|(?:查看?|我的|看看)订阅|有哪些订阅|订阅了(?:什么|哪些))(?:列表)?" + ALL,
                            found -> new Command.ListSubscriptions(extent(found, 1))),
                    zh("(?:退订|取消订阅|删除订阅)\\s*" + N, found -> new Command.Cancel(number(found))),
                    zh("(?:退订|取消订阅|删除订阅)(?!号|费).*|(?:取消|删除)(?:全部|所有|这个)?的?订阅", Verb.CANCEL),
                    zh(
                            "(?:怎么|怎样|如何|咋)(?:才能)?(?:订阅|退订|取消订阅|设置?提醒|用提醒).*|(?:定时|设置|设定|按时)提醒|(?:订阅|提醒)的?(?:帮助|用法|说明|格式|命令)|帮助\\s*(?:订阅|提醒)",
                            found -> new Command.Help()),
                    zh("暂停(?:提醒|推送)?\\s*" + N, found -> new Command.Pause(number(found))),
                    zh("暂停" + SEVERAL, Verb.PAUSE),
                    zh("暂停(?:全部|所有)?的?(?:订阅|提醒|推送)?", Verb.PAUSE),
                    zh("恢复(?:推送)?\\s*" + N, found -> new Command.Resume(number(found))),
                    zh("恢复" + SEVERAL, Verb.RESUME),
                    zh("恢复(?:全部|所有)?的?(?:订阅|推送)?", Verb.RESUME),
                    zh("预览\\s*" + N, found -> new Command.Preview(number(found))),
                    zh("预览(?:订阅|提醒|全部)", Verb.PREVIEW),
                    zh(
                            "(?:静默|免打扰)\\s*(?:" + N + "(?![:：点时0-9]))?\\s*(\\S.*)",
                            found -> new Command.SetQuiet(optional(found.group(1)), found.group(2))),
                    zh("(?:静默|免打扰)", Verb.QUIET),
                    zh(
                            "(?:取消|关闭|关掉|解除)(?:静默|免打扰)(?:时段)?\\s*(?:" + N + ")?",
                            found -> new Command.SetQuiet(optional(found.group(1)), "关")),
                    zh(
                            "(?:查发送|发送记录|查(?:看|询)?(?:发送记录|回执|推送记录))\\s*(.*?)" + ALL,
                            found -> new Command.ShowReceipts(found.group(1), extent(found, 2))),
                    zh(
                            "为(?:什么|啥|何)(?:我们?|群里)?(?:(?:没有?|没|不|未)(?:收到|被)?(?:提醒|通知|推送|催)?|(?:又|还|总|老|一直)?(?:提醒|通知|推送))(?:过|到|了)?(?:我们?)?"
                                    + TASK + "(?:的?(?:提醒|通知|推送))?(?:了|呢|啊|吗)*",
                            found -> new Command.Explain(task(found))),
                    zh(
                            "(?:为(?:什么|啥|何))?" + TASK
                                    + "(?:为(?:什么|啥|何)|怎么|咋)?(?:还|一直|又)?(?:没有?|没|不|未)(?:收到|被)?(?:提醒|通知|推送)(?:过|到|了)?(?:我们?)?(?:了|呢|啊|吗)*",
                            found -> new Command.Explain(task(found))),
                    zh("为(?:什么|啥|何)(?:我们?|群里)?(?:没有?|没|不|未)?(?:收到|被)?(?:提醒|通知|推送)(?!函).*", Verb.EXPLAIN),
                    zh("(?:不再|不要再?|别再?|停止|关闭|关掉|取消)(?:提醒|通知|推送)(?:我们?)?(?:了)?|静音", Verb.MUTE),
                    zh(
                            "(?:不再|不要再?|别再?|停止)(?:提醒|通知|推送)(?:我们?)?" + TASK + "(?:了|的提醒)?",
                            found -> new Command.Mute(task(found))),
                    zh("(?:静音|屏蔽)" + TASK, found -> new Command.Mute(task(found))),
                    zh("(?:不再|不要再?|别再?|停止)(?:提醒|通知|推送)(?:我们?)?" + SEVERAL + "|(?:静音|屏蔽)" + SEVERAL, Verb.MUTE),
                    zh("(?:恢复|重新|继续)(?:提醒|通知)" + TASK, found -> new Command.Unmute(task(found))),
                    zh("取消(?:静音|屏蔽)" + TASK, found -> new Command.Unmute(task(found))),
                    zh("催办(?:一下|通知|函)?\\s*(\\S.*)", found -> new Command.Urge(found.group(1))),
                    zh("催办", Verb.URGE),
                    zh("(?:重发|重新发送)(?:回执|发送)?\\s*" + N, found -> new Command.Resend(number(found))),
                    zh("(?:重发|重新发送)", Verb.RESEND),
                    zh("(?:重新)?加载(?:工作日历|日历|节假日|工作日)", found -> new Command.ReloadCalendar()),
                    zh("订阅(?:提醒|推送)?", Verb.SUBSCRIBE),
                    zh(
                            "(" + RHYTHM + ".*?)(?:能|给我们?|收到|发)*(?:提醒|推送|通知)(?:给?我们?|大家|本群|一下|一次)*[\\s,，]*(.*)",
                            found -> new Command.Subscribe((found.group(1) + " " + found.group(2)).strip())),
                    zh(
                            "(?:提醒|通知|推送给)(?:我们?|大家|本群)\\s*(" + RHYTHM + ".*)",
                            found -> new Command.Subscribe(found.group(1))),
                    zh("订阅(?!号|费|量|制|者)\\s*(.*)", found -> new Command.Subscribe(found.group(1))),
                    en(
                            "(?:(?:list|show|my)\\s+(?:my |the |all )?)?subscriptions" + ALL,
                            found -> new Command.ListSubscriptions(extent(found, 1))),
                    en(
                            "(?:unsubscribe|cancel subscription)\\s*(?:from )?" + N,
                            found -> new Command.Cancel(number(found))),
                    en("(?:unsubscribe|cancel (?:my |the |all )?subscriptions?)\\b.*", Verb.CANCEL),
                    en(
                            "(?:how (?:do|can|to) (?:i |we )?(?:subscribe|unsubscribe)|how to (?:subscribe|unsubscribe)|help (?:with )?(?:subscribing|subscriptions?|subscribe)|(?:subscribe|subscription|digest)s? help)\\b.*",
                            found -> new Command.Help()),
                    en("pause\\s*" + N, found -> new Command.Pause(number(found))),
                    en("pause(?: all| everything)?(?: subscriptions?)?", Verb.PAUSE),
                    en("resume\\s*" + N, found -> new Command.Resume(number(found))),
                    en("resume(?: all| everything)?(?: subscriptions?)?", Verb.RESUME),
                    en("preview\\s*" + N, found -> new Command.Preview(number(found))),
                    en("preview (?:my |the |a )?(?:subscription|digest)s?", Verb.PREVIEW),
                    en(
                            "quiet(?: hours)?\\s+(?:" + N + "(?![:0-9]|\\s*(?:am|pm)))?\\s*(\\S.*)",
                            found -> new Command.SetQuiet(optional(found.group(1)), found.group(2))),
                    en("quiet(?: hours)?", Verb.QUIET),
                    en(
                            "(?:show (?:me )?(?:the )?)?receipts?(?![a-z])\\s*(?:(?:for|of|on) )?(.*?)" + ALL,
                            found -> new Command.ShowReceipts(found.group(1), extent(found, 2))),
                    en(
                            "why (?:(?:was|were|am|are|did|have) (?:i|we) )?(?:not )?(?:get |been )?(?:a |any )?(?:reminded|told|notified|reminders?|remind)(?: (?:of|about|for))?\\s*"
                                    + TASK,
                            found -> new Command.Explain(task(found))),
                    en(
                            "why (?:was there |is there )?no (?:reminder|digest)(?: (?:of|about|for))?\\s*" + TASK,
                            found -> new Command.Explain(task(found))),
                    en(
                            "why (?:was|were|am|are|did|have)(?:n't| not)? (?:i|we) (?:not )?(?:get |been )?(?:a |any )?(?:reminded|told|notified|reminders?)\\b.*",
                            Verb.EXPLAIN),
                    en("mute", Verb.MUTE),
                    en("mute\\s*" + TASK, found -> new Command.Mute(task(found))),
                    en("unmute\\s*" + TASK, found -> new Command.Unmute(task(found))),
                    en("urge\\s+(\\S.*)", found -> new Command.Urge(found.group(1))),
                    en("urge", Verb.URGE),
                    en("(?:resend|send again)\\s*" + N, found -> new Command.Resend(number(found))),
                    en("(?:resend|send again)", Verb.RESEND),
                    en("reload (?:the )?(?:calendar|holidays|workdays)", found -> new Command.ReloadCalendar()),
                    en("subscribe", Verb.SUBSCRIBE),
                    en(
                            "(?:remind|notify) (?:me|us) ((?:every|daily|weekly|monthly|workdays|weekdays|before due|on overdue)\\b.*)",
                            found -> new Command.Subscribe(found.group(1))),
                    en("subscribe\\b\\s*(?:to )?(.*)", found -> new Command.Subscribe(found.group(1)))));

    private DigestForms() {}

    private static Form<Command> zh(String pattern, Verb verb) {
        return Forms.zh(pattern, found -> new Command.Incomplete(verb));
    }

    private static Form<Command> en(String pattern, Verb verb) {
        return Forms.en(pattern, found -> new Command.Incomplete(verb));
    }

    private static Form<Command> zh(String pattern, Function<MatchResult, Command> maker) {
        return Forms.zh(pattern, maker);
    }

    private static Form<Command> en(String pattern, Function<MatchResult, Command> maker) {
        return Forms.en(pattern, maker);
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }

    private static int task(MatchResult found) {
        return Numerals.value(found.group(1));
    }

    private static @Nullable Long optional(@Nullable String number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static Extent extent(MatchResult found, int group) {
        return found.group(group) == null ? Extent.HERE : Extent.EVERYWHERE;
    }
}
