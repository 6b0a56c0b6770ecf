package planbot.command.progress;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.ask.Numerals;
import planbot.command.Forms;
import planbot.command.Forms.Form;
import planbot.command.progress.Command.Verb;

/** How orders about progress are told from questions about it: what may be a question is one. */
public final class ProgressForms {
    private static final Anchored WORD =
            Anchored.of("完成|办结|做完|办完|进展|撤销|撤回|延期|推迟|顺延|[\uff21-\uff5a]|(?i:done|report|progress|undo|postpone)");

    /** A task by its number. A bare number before 项 counts tasks as often as it names one. */
    private static final String TASK = "(?:(?:第|#|任务|序号)\\s*(" + Numerals.NUMBER
            + ")(?![0-9])\\s*(?:项|条|号)?(?:任务|工作)?|(" + Numerals.NUMBER + ")(?![0-9])号?(?:任务)?)";

    private static final String EN_TASK = "(?:(?:task|item|no\\.?|number|#)\\s*)*([0-9]{1,9})(?![0-9])";

    /** A day, a month or a year. */
    private static final String DATE =
            "(?:(?:19|20)[0-9]{2}(?:[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|年(?:底|末|[0-9]{1,2}月(?:底|末|[0-9]{1,2}[日号]?)?)?|[0-9]{4})?"
                    + "|[0-9]{1,2}月(?:底|末|[0-9]{1,2}[日号]?)?|(?:今|明|后|去)年底?|年底)(?![0-9])";

    private static final String ALL = "全部|所有|整项|都|all";
    private static final Set<String> ALL_WORDS = Set.of(ALL.split("\\|"));

    private static final String SEVERAL = "[第#]?[0-9]+[号项]?[\\s、,和及与~—-]+[第#]?[0-9][\\s0-9第#号项、,和及与~—-]*";

    /** What is said behind a number and asks how far it is. */
    private static final String NO_QUESTION = "(?!.*(?:吗|呢|么|没有?|如何|怎[么样]样?了?|咋样了?|哪一?步了?|哪了|多少|什么|情况)$)";

    private static final String GAP = "[\\s,:]+";

    /** What orders about progress read like. */
    public static final Forms<Command> FORMS = Forms.ofStatements(
            WORD,
            List.of(
                    zh(
                            "(?:报告?|上报|标记)?(?:已|已经)?完成\\s*" + TASK + "(?:" + GAP + "的?(" + DATE + "|" + ALL + ")的?)?",
                            ProgressForms::done),
                    zh(
                            TASK + "\\s*(?:的?(" + DATE + "|" + ALL
                                    + ")的?)?\\s*(?:已经?(?:报?完成|办结|做完|办完)了?|(?:完成|办结|做完|办完)了)",
                            ProgressForms::done),
                    Forms.zh("(?:报告?|上报|标记)?(?:已|已经)?完成\\s*" + SEVERAL, found -> new Command.Incomplete(Verb.DONE)),
                    zh("(?:查看?|看看?)?进展\\s*" + TASK, found -> new Command.History(task(found))),
                    zh(
                            "(?:报告?|上报|填报)?进展\\s*" + TASK + GAP + NO_QUESTION + "(\\S.*)",
                            found -> new Command.Note(task(found), found.group(3))),
                    zh(
                            TASK + "\\s*的?进展\\s*[:,]\\s*" + NO_QUESTION + "(\\S.*)",
                            found -> new Command.Note(task(found), found.group(3))),
                    zh("(?:撤销|撤回)\\s*" + TASK + "(?:的?(?:报告|完成|进展|延期))?", found -> new Command.Undo(task(found))),
                    Forms.zh("(?:撤销|撤回)(?:\\s*" + SEVERAL + ")?", found -> new Command.Incomplete(Verb.UNDO)),
                    zh(
                            "(?:延期|推迟|顺延)\\s*" + TASK + "[\\s,:]*(?:的?(" + DATE
                                    + ")(?:的?(?:延期)?[到至]|改为|[\\s,>→-])+)?[到至]?\\s*(" + DATE
                                    + ")[\\s,;:。]*(?:(?:依据|根据|理由|因为)[\\s,;:是]*)?(.*)",
                            found -> new Command.Postpone(task(found), found.group(3), found.group(4), found.group(5))),
                    zh(
                            "(?:延期|推迟|顺延)\\s*" + TASK + "(?:[\\s,:]*(?:依据|根据|理由|因为).*)?",
                            found -> new Command.Postpone(task(found), null, null, "")),
                    Forms.zh("(?:延期|推迟)(?:\\s*" + SEVERAL + ")?", found -> new Command.Incomplete(Verb.POSTPONE)),
                    en(
                            "(?:done|complete)\\s+(?:with\\s+)?" + EN_TASK + "(?:" + GAP + "(?:of |for )?(" + DATE
                                    + "|all))?",
                            ProgressForms::doneInEnglish),
                    en(
                            "(?:report|mark)\\s+" + EN_TASK + "(?:\\s+(?:of |for )?(" + DATE
                                    + "|all))?\\s+(?:as\\s+)?(?:done|complete|completed|finished)",
                            ProgressForms::doneInEnglish),
                    en(
                            "(?:task|item|#)\\s*" + EN_TASK + "(?:\\s+(?:of |for )?(" + DATE
                                    + "|all))?\\s+is\\s+(?:done|complete|completed|finished)",
                            ProgressForms::doneInEnglish),
                    Forms.en("done\\s+(?:[\\s0-9#,&-]|and)+", found -> new Command.Incomplete(Verb.DONE)),
                    en("progress\\s+" + EN_TASK, found -> new Command.History(number(found))),
                    en(
                            "(?:report|progress)\\s+" + EN_TASK + GAP + "(\\S.*)",
                            found -> new Command.Note(number(found), found.group(2))),
                    en("undo\\s+" + EN_TASK, found -> new Command.Undo(number(found))),
                    Forms.en("undo(?:\\s+[\\s0-9#,&-]+)?", found -> new Command.Incomplete(Verb.UNDO)),
                    en(
                            "postpone\\s+" + EN_TASK + "(?:" + GAP + "(?:from |of |for )?(" + DATE + "))?" + GAP
                                    + "(?:to |until |till )\\s*(" + DATE
                                    + ")[\\s,;:]*(?:(?:because(?: of)?|per|by|on the basis of|basis|under|as)\\b[\\s:]*)?(.*)",
                            found -> new Command.Postpone(
                                    number(found), found.group(2), found.group(3), found.group(4))),
                    en(
                            "postpone\\s+" + EN_TASK + "(?:\\s+(?:because|per|by)\\b.*)?",
                            found -> new Command.Postpone(number(found), null, null, "")),
                    Forms.en("postpone(?:\\s+[\\s0-9#,&-]+)?", found -> new Command.Incomplete(Verb.POSTPONE))));

    private ProgressForms() {}

    private static Form<Command> zh(String pattern, Function<MatchResult, Command> maker) {
        return Forms.zh(pattern, maker);
    }

    private static Form<Command> en(String pattern, Function<MatchResult, Command> maker) {
        return Forms.en(pattern, maker);
    }

    private static Command done(MatchResult found) {
        return new Command.Done(task(found), when(found.group(3)));
    }

    private static Command doneInEnglish(MatchResult found) {
        return new Command.Done(number(found), when(found.group(2)));
    }

    private static @Nullable String when(@Nullable String said) {
        return said != null && ALL_WORDS.contains(said.toLowerCase(Locale.ROOT)) ? Command.ALL : said;
    }

    private static int task(MatchResult found) {
        return Numerals.value(found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }
}
