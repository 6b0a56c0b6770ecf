package planbot.command.data;

import static planbot.command.Forms.en;
import static planbot.command.Forms.zh;

import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.command.Forms;

/** How orders about what is loaded are told from questions. */
public final class DataForms {
    private static final Anchored WORD = Anchored.of(
            "加载|载入|预览|确认|回滚|版本|数据|[\uff21-\uff5a]|(?i:reload|preview|confirm|roll ?back|revision|version|data|loaded)");

    /** The calendar is another family's. */
    private static final String NO_DAYS =
            "(?!\\s*(?:一下|一次)?\\s*(?:the )?(?:工作日历|日历|节假日|工作日|calendar|holidays|workdays)$)";
    /** A name that cannot be a word of a question: in title marks, or as files and keys are called. */
    private static final String NAMED =
            "(?:\\s*(《[^》]+》)|\\s+([\\w.-]*[a-z_.-][\\w.-]*|\\S+[.](?:txt|csv|xlsx|html?)))?";

    /** What such orders read like. */
    public static final Forms<DataCommand> FORMS = new Forms<>(
            WORD,
            List.of(
                    zh(
                            "(?:重新?|再)(?:加载|载入)" + NO_DAYS + "(?:一下|一次)?(?:数据|方案|文件)?\\s*(.*)",
                            found -> new DataCommand.Reload(plan(found.group(1)))),
                    zh("(?:加载|载入)(?:一下|新)?(?:数据|方案|文件)?" + NAMED, found -> new DataCommand.Reload(plan(either(found)))),
                    zh("预览(?:加载|数据|方案|变化|更新)?" + NAMED, found -> new DataCommand.Preview(plan(either(found)))),
                    zh("确认(?:码)?\\s*[:：]?\\s*([a-z0-9]{4,8})", found -> new DataCommand.Confirm(found.group(1))),
                    zh("确认(?:加载|回滚)?", found -> new DataCommand.Unconfirmed()),
                    zh(
                            "回滚\\s*(?:到|至)?\\s*(?:第|版本|revision)*\\s*([0-9]{1,18})\\s*(?:号|版)?(?:版本)?",
                            found -> new DataCommand.Rollback(Long.parseLong(found.group(1)))),
                    zh("回滚\\s*《[^》]*》", found -> new DataCommand.RollbackOfPlan()),
                    zh("回滚(?:到)?(?:上一?个?版本?|前一?个?版本?)?", found -> new DataCommand.Rollback(0)),
                    zh("(?:数据|方案|历史|查看|有哪些)?版本(?:列表|记录|历史)?", found -> new DataCommand.Revisions()),
                    zh(
                            "(?:已加载的?|当前的?|查看)?数据(?:情况|来源|状态)?" + NAMED,
                            found -> new DataCommand.ShowData(plan(either(found)))),
                    en(
                            "reload\\b" + NO_DAYS + "\\s*(?:the )?(?:data|plans?|files?)?\\b\\s*(.*)",
                            found -> new DataCommand.Reload(plan(found.group(1)))),
                    en(
                            "preview(?: (?:the )?(?:reload|data|changes))?" + NAMED,
                            found -> new DataCommand.Preview(plan(either(found)))),
                    en("confirm\\s+([a-z0-9]{4,8})", found -> new DataCommand.Confirm(found.group(1))),
                    en("confirm", found -> new DataCommand.Unconfirmed()),
                    en(
                            "roll ?back\\s+(?:to )?(?:the )?(?:revision|version)?\\s*([0-9]{1,18})",
                            found -> new DataCommand.Rollback(Long.parseLong(found.group(1)))),
                    en("roll ?back\\s*《[^》]*》", found -> new DataCommand.RollbackOfPlan()),
                    en(
                            "roll ?back(?: to the (?:last|previous) (?:revision|version))?",
                            found -> new DataCommand.Rollback(0)),
                    en(
                            "(?:(?:list|show)\\s+(?:me )?(?:the |all )?)?(?:revisions|versions)",
                            found -> new DataCommand.Revisions()),
                    en(
                            "(?:show\\s+(?:me )?(?:the )?)?(?:loaded )?data" + NAMED + "|what(?:'s| is) loaded",
                            found -> new DataCommand.ShowData(plan(either(found))))));

    private DataForms() {}

    private static @Nullable String either(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String plan(@Nullable String said) {
        return said == null ? "" : said.strip().replaceAll("^《(.*)》$", "$1");
    }
}
