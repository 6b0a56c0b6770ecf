package planbot.command.exports;

import static planbot.command.Forms.en;
import static planbot.command.Forms.zh;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.ask.Anchored;
import planbot.command.Forms;
import planbot.command.exports.Command.Form;

/** How orders for ledgers and calendars are told from questions: the word stands alone, or parted from what follows. */
public final class ExportForms {
    /** Wide letters may spell one. */
    private static final Anchored WORD = Anchored.of("台账|日历|[\uff21-\uff5a]|(?i:ledger|calendar)");

    private static final String FETCH = "(?:导出|下载|生成|发一?[份个])";
    private static final String REST = "(?:[\\s:：,，]+(.*))?";
    private static final Pattern EVERY = Pattern.compile("(?i)(?:全部|所有)(?:的?方案)?|all(?: (?:the )?plans)?");
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:^|\\s)(?:(xlsx|excel|电子表格)|(csv))(?:格式|版| file)?(?=\\s|$)", Pattern.UNICODE_CHARACTER_CLASS);

    /** What orders for exports read like. */
    public static final Forms<Command> FORMS = new Forms<>(
            WORD,
            List.of(
                    zh(FETCH + "?\\s*(?:工作|任务|督查)?台账" + REST, found -> ledger(found.group(1))),
                    zh(
                            FETCH + "\\s*(\\S.*?)的?(?:工作|任务|督查)?台账" + REST,
                            found -> ledger(both(found.group(1), found.group(2)))),
                    zh(
                            "(?:日历[\\s:：]*(?:重置|作废)|(?:重置|作废)(?:全部|所有)?日历(?:链接|地址)?)",
                            found -> new Command.ResetCalendars()),
                    zh("(?:导出|下载|生成|订阅)?日历(?:链接|地址)?" + REST, found -> calendar(found.group(1))),
                    zh("(?:导出|下载|生成|订阅)\\s*(\\S.*?)的?日历(?:链接|地址)?", found -> calendar(found.group(1))),
                    en(
                            "(?:export |download |get )?(?:the |a )?ledger(?:\\s+(?:of |for )?(.*))?",
                            found -> ledger(found.group(1))),
                    en("(?:calendar reset|reset (?:the |all )?calendars?)", found -> new Command.ResetCalendars()),
                    en(
                            "(?:export |get |subscribe to )?(?:the |a )?calendar(?:\\s+(?:of |for )?(?!days?\\b|weeks?\\b|months?\\b|quarters?\\b|years?\\b)(.*))?",
                            found -> calendar(found.group(1)))));

    private ExportForms() {}

    private static String both(String before, @Nullable String after) {
        return after == null ? before : before + " " + after;
    }

    private static Command ledger(@Nullable String rest) {
        String said = rest == null ? "" : rest;
        Matcher named = FORM.matcher(said);
        Form form = !named.find() ? Form.ANY : named.group(1) == null ? Form.CSV : Form.XLSX;
        String filter = named.replaceFirst(" ").strip();
        return EVERY.matcher(filter.toLowerCase(Locale.ROOT)).matches()
                ? new Command.Ledgers(form)
                : new Command.Ledger(filter, form);
    }

    private static Command calendar(@Nullable String rest) {
        String unit = rest == null ? "" : rest.strip();
        return new Command.Calendar(EVERY.matcher(unit).matches() ? "" : unit);
    }
}
