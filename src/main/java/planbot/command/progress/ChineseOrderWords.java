package planbot.command.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.ProgressWords;
import planbot.plan.Deadline;
import planbot.progress.Due;
import planbot.progress.Report;

/** What is said to orders about progress, in Chinese. */
final class ChineseOrderWords implements OrderWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String item(Subject subject) {
        return (subject.title().isEmpty() ? "" : "《" + subject.title() + "》") + "第" + subject.number() + "项：";
    }

    @Override
    public String line(Report report) {
        return said(report) + "。" + by(report.by());
    }

    private static String said(Report report) {
        return switch (report.kind()) {
            case DONE -> (report.due() == null ? "" : report.due() + "的") + "已报完成";
            case PROGRESS -> "进展“" + report.words() + "”";
            case POSTPONED -> report.due() + "延期至" + report.movedTo() + "，依据：" + report.words();
            case WITHDRAWN -> "撤销了一条报告（" + withdrawn(report) + "）";
        };
    }

    private static String withdrawn(Report report) {
        if (report.movedTo() != null) {
            return report.due() + "延期至" + report.movedTo();
        }
        return report.words().isEmpty() ? (report.due() == null ? "" : report.due() + "的") + "已报完成" : report.words();
    }

    private static String by(Report.By by) {
        String unit = by.unit().isEmpty() ? "管理员" : by.unit();
        return unit + "（" + by.actor() + "）于 " + by.time().format(MINUTE) + " 报告。";
    }

    @Override
    public String takenBack(String line) {
        return "（已撤销）" + line;
    }

    @Override
    public String wording(Subject subject, Report report) {
        Deadline deadline = subject.task().deadline();
        return report.kind() == Report.Kind.POSTPONED && deadline != null
                ? "方案原文的完成时限仍为“" + deadline.wording() + "”，与新的日期一并显示。"
                : "";
    }

    @Override
    public String howToUndo(Subject subject) {
        return "如有误，请说“" + subject.order(undo(subject.number())) + "”；记录会保留两者。";
    }

    @Override
    public String undo(int task) {
        return "撤销 " + task;
    }

    @Override
    public String historyOf(int task) {
        return "进展 " + task;
    }

    @Override
    public String history(Subject subject, int count) {
        return item(subject) + "共" + count + "条报告。";
    }

    @Override
    public String onlyTheLast(int most) {
        return "只列出最近" + most + "条。";
    }

    @Override
    public String noHistory(Subject subject) {
        return item(subject) + "还没有人报告过进展。";
    }

    @Override
    public String noSuchPlan() {
        return "这个方案没有加载，什么也没有记录。";
    }

    @Override
    public String noSuchTask(int number, int last) {
        return "没有第" + number + "项：本方案的任务编号是第1―" + last + "项。";
    }

    @Override
    public String rowLost(int number) {
        return "第" + number + "项：来源缺失。现有原文丢失了整行，不知道是什么任务、由谁牵头，无法报告。";
    }

    @Override
    public String alreadyDone(Subject subject, Report done) {
        return "第" + subject.number() + "项此前" + ProgressWords.CHINESE.done(done) + "，没有重复记录。如有误，请先说“"
                + subject.order(undo(subject.number())) + "”。";
    }

    @Override
    public String dateAlreadyDone(int number, Due due, Report done) {
        return "第" + number + "项" + due.day() + "的此前" + ProgressWords.CHINESE.done(done) + "，没有重复记录。";
    }

    @Override
    public String whichDate(Subject subject, List<Due> due) {
        String item = "第" + subject.number() + "项";
        String done = subject.order("完成 " + subject.number());
        String first = due.isEmpty() ? "" : String.valueOf(due.get(0).day());
        return due.isEmpty()
                ? item + "没有定到具体日期的时限，请说“" + done + "”。"
                : item + "的时限是" + dates(due) + "。请说明完成的是哪一个，例如“" + done + " " + first + "”；全部完成请说“" + done + " 全部”。";
    }

    @Override
    public String whichPostponed(Subject subject, List<Due> open) {
        return "第" + subject.number() + "项未完成的时限是" + dates(open) + "。请说明哪一个延期，例如“"
                + subject.order("延期 " + subject.number()) + " "
                + open.get(0).day() + " " + open.get(0).day().plusMonths(3) + " 依据……”。";
    }

    private static String dates(List<Due> due) {
        return due.stream()
                .map(one -> one.day() + (one.isOpen() ? "" : "（已报完成）"))
                .collect(Collectors.joining("、"));
    }

    @Override
    public String nothingToPostpone(int number, @Nullable Deadline deadline) {
        return deadline == null
                ? "第" + number + "项的完成时限原文未写明，没有可以延期的日期。"
                : "第" + number + "项的时限“" + deadline.wording() + "”没有定到具体日期，没有可以延期的日期。";
    }

    @Override
    public String notLater(int number, LocalDate due, LocalDate day) {
        return "第" + number + "项现在的时限是" + due + "，延期后的日期必须更晚，而不是" + day + "。";
    }

    @Override
    public String noBasis(int number) {
        return "延期必须写明依据，例如“延期 " + number + " 2016-09-30 依据渝府办〔2016〕9号”。";
    }

    @Override
    public String nothingToUndo(int number) {
        return "第" + number + "项没有您可以撤销的报告：单位只能撤销本单位的最后一条，管理员可以撤销任何单位的。";
    }

    @Override
    public String tooLong(int most) {
        return "太长：最多" + most + "字，什么也没有记录。";
    }

    @Override
    public String incomplete(Command.Verb verb) {
        return switch (verb) {
            case DONE -> "请一次报告一项，例如“完成 7”；有几个时限的任务写明哪一个，例如“完成 8 2016”。";
            case NOTE -> "请写明进展，例如“进展 7 已形成初稿”。";
            case UNDO -> "请写明撤销哪一项的报告，一次一项，例如“撤销 7”。";
            case POSTPONE -> "请写明延期哪一项、到哪一天、依据是什么，一次一项，例如“延期 7 2016-09-30 依据渝府办〔2016〕9号”。";
        };
    }
}
