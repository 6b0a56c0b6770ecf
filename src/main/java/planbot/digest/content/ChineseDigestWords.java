package planbot.digest.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.ProgressWords;
import planbot.digest.Row;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.schedule.Schedule.Lead;

/** What digests say, in Chinese. */
final class ChineseDigestWords implements DigestWords {
    private static final ProgressWords WORDS = ProgressWords.CHINESE;

    @Override
    public String lead(Row.Timing timing, String title, LocalDate day, String summary) {
        String mark = switch (timing) {
            case ON_TIME -> "";
            case LATE -> "【补发】";
            case PREVIEW -> "【预览】";
        };
        return mark + "【" + title + "】" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日工作提醒：" + summary;
    }

    @Override
    public String and(List<String> parts) {
        return String.join("，", parts);
    }

    @Override
    public String count(Section section, int count, int horizon) {
        return section == Section.UPCOMING ? horizon + "天内" + count + "项" : count(section, count);
    }

    @Override
    public String count(Section section, int count) {
        return name(section) + count + "项";
    }

    private static String name(Section section) {
        return switch (section) {
            case RED -> "红灯";
            case YELLOW -> "黄灯";
            case UPCOMING -> "未到期";
        };
    }

    @Override
    public String changes(int count) {
        return "变化" + count + "处";
    }

    @Override
    public String nothingDue(int horizon) {
        return "近" + horizon + "天没有到期任务，也没有逾期任务";
    }

    @Override
    public String nothingDue() {
        return "没有需要提醒的任务";
    }

    @Override
    public String nothingNew() {
        return "没有新的到期提醒";
    }

    @Override
    public String heading(Section section, int count) {
        return switch (section) {
            case RED -> "■ 红灯：已过时限，未见完成报告（" + count + "项）";
            case YELLOW -> "■ 黄灯：3个工作日内到期（" + count + "项）";
            case UPCOMING -> "■ 即将到期（" + count + "项）";
        };
    }

    @Override
    public String group(String units, int count) {
        return "▸ 牵头：" + units + "（" + count + "项）";
    }

    @Override
    public String changed(int count) {
        return "■ 上次提醒以来的变化（" + count + "处）";
    }

    @Override
    public String change(Change change) {
        TaskFacts before = change.before();
        TaskFacts now = change.now();
        String item = "· 第" + now.number() + "项";
        String text = change.text().isEmpty() ? "" : "：" + change.text();
        return switch (change.kind()) {
            case NEW -> item + " 新列入，时限" + deadline(now) + text;
            case DEADLINE -> item + " 时限调整：" + deadline(before) + " → " + deadline(now) + postponed(change.reports());
            case LEAD -> item + " 牵头单位调整：" + units(before) + " → " + units(now);
            case DONE -> item + " " + change.reports().done().map(WORDS::done).orElseThrow() + text;
            case PARTLY_DONE ->
                item + " " + WORDS.and(WORDS.reached(change.reports().due())) + text;
            case REOPENED -> item + " 完成报告已撤回" + text;
            case LEFT -> item + " 不再符合本订阅的筛选条件" + text;
            case GONE -> item + " 现行方案中已没有这一项（原时限" + deadline(before) + "）";
        };
    }

    private static String postponed(Reports reports) {
        String told = WORDS.and(WORDS.postponed(reports.due()));
        return told.isEmpty() ? "" : "，" + told;
    }

    private static String deadline(TaskFacts facts) {
        if (facts.deadline().isEmpty()) {
            return "原文未写明";
        }
        String due = facts.due().stream().map(LocalDate::toString).collect(Collectors.joining("、"));
        return facts.deadline() + (due.isEmpty() ? "" : "（" + due + "）");
    }

    private static String units(TaskFacts facts) {
        return facts.lead().isEmpty() ? "原文未写明" : String.join("、", facts.lead());
    }

    @Override
    public String left(LocalDate today, LocalDate due, int workdays) {
        long days = Math.abs(ChronoUnit.DAYS.between(today, due));
        if (days == 0) {
            return "今天到期";
        }
        String left = due.isBefore(today) ? "已逾期" : "还有";
        return workdays == 0 ? left + days + "天（其间没有工作日）" : left + Math.abs(workdays) + "个工作日";
    }

    @Override
    public String reason(Reason reason) {
        return switch (reason) {
            case FIRST -> "首次提醒";
            case NEARER -> "转为黄灯";
            case OVERDUE -> "转为红灯";
            case CHANGED -> "内容有变";
            case REPEATED -> "此前已提醒";
        };
    }

    @Override
    public String trigger(Lead lead) {
        if (lead.count() < 0) {
            return "到期次日提醒";
        }
        return lead.count() == 0 ? "到期当日提醒" : "距到期" + lead.count() + unit(lead) + "时提醒";
    }

    private static String unit(Lead lead) {
        return lead.unit() == Lead.Unit.DAYS ? "天" : "个工作日";
    }

    @Override
    public String remark(String left, String reason) {
        return left + "；" + reason;
    }

    @Override
    public String unlisted(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.unchanged(), "项此前已提醒、没有变化");
        add(parts, counts.muted(), "项已静音");
        add(parts, counts.done(), "项已报完成");
        add(parts, counts.undated(), "项原文未写明时限");
        add(parts, counts.vague(), "项时限未定到具体日期");
        add(parts, counts.silent(), "项原文未写明有关内容，无法判断是否在内");
        add(parts, counts.lost(), "项整行缺失");
        return parts.isEmpty() ? "" : "未列出：" + String.join("；", parts) + "。";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + what);
        }
    }

    @Override
    public String planGone(String plan) {
        return "方案（" + plan + "）现在没有加载；重新加载后自动恢复提醒。";
    }

    @Override
    public String unknownYears(Collection<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining("、")) + "年的放假安排未知，工作日按周一至周五计算。";
    }

    @Override
    public String footer(long subscription, LocalDateTime planned, Row.Timing timing, long revision) {
        String due = timing == Row.Timing.PREVIEW ? "预览于 " : "应发 ";
        return "订阅" + subscription + " · " + due + DigestWords.time(planned) + " · 方案第" + revision + "版";
    }
}
