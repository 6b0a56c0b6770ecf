package planbot.command.plans;

import java.util.List;
import planbot.ask.Anchored;
import planbot.command.Forms;

/** How orders about plans are told from questions. */
public final class PlanForms {
    private static final Anchored WORD = Anchored.of("方案|(?i:plan)|[\uff30\uff50]");

    /** What orders about plans read like. */
    public static final Forms<PlanOrder> FORMS = new Forms<>(
            WORD,
            List.of(
                    Forms.zh(
                            "(?:方案|(?:查看|列出)方案|方案(?:列表|清单)|全部方案|所有方案|(?:有|加载了)哪些方案)",
                            found -> new PlanOrder.ListPlans()),
                    Forms.zh(
                            "(?:选用|使用|改用|默认|用|(?:切换|换)(?:到|成|为)?)方案\\s*[:：]?\\s*(.*)",
                            found -> new PlanOrder.Use(found.group(1).strip())),
                    Forms.en(
                            "(?:list |show )?(?:all |the )*plans|(?:which|what) plans(?: are(?: there| loaded)?)?",
                            found -> new PlanOrder.ListPlans()),
                    Forms.en(
                            "(?:use|switch to|change to)(?: the)? plan\\b\\s*:?\\s*(.*)",
                            found -> new PlanOrder.Use(found.group(1).strip()))));

    private PlanForms() {}
}
