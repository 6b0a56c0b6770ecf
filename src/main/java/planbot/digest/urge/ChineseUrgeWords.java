package planbot.digest.urge;

import java.time.LocalDate;
import planbot.answer.ProgressWords;
import planbot.progress.Report;

/** What presses for tasks, in Chinese. */
final class ChineseUrgeWords implements UrgeWords {
    private static final String PLEASE = "请抓紧办理，并反馈进展";

    @Override
    public String urge(String units, String document, String task, String due) {
        return "【催办】" + units + "：按照" + document + task + "的要求，" + due + "。" + PLEASE + "。";
    }

    @Override
    public String urgeAll(String unit, String document, int count) {
        return "【催办】" + unit + "：按照" + document + "，下列" + count + "项任务" + PLEASE + "：";
    }

    @Override
    public String line(int position, String task, String due) {
        return position + ". " + task + "，" + due + "。";
    }

    @Override
    public String document(String title, String number) {
        String named = title.isEmpty() ? "工作方案" : "《" + title + "》";
        return named + (number.isEmpty() ? "" : "（" + number + "）");
    }

    @Override
    public String task(int number, String text) {
        return "第" + number + "项" + (text.isEmpty() ? "（任务内容原文缺失）" : "“" + text + "”");
    }

    @Override
    public String due(String wording, LocalDate due, String left) {
        return "应于" + wording + "（" + due + "）完成，" + (left.startsWith("还有") ? "距时限" : "") + left;
    }

    @Override
    public String vague(String wording) {
        return "完成时限为“" + wording + "”";
    }

    @Override
    public String undated() {
        return "完成时限原文未写明";
    }

    @Override
    public String somebody() {
        return "（牵头单位原文未写明）";
    }

    @Override
    public String noSuchTask(int number, int last) {
        return "没有第" + number + "项：本方案的任务编号是第1―" + last + "项。";
    }

    @Override
    public String rowLost(int number) {
        return "第" + number + "项：来源缺失。现有原文丢失了整行，不知道要催办什么、向谁催办。";
    }

    @Override
    public String alreadyDone(int number, Report report) {
        return "第" + number + "项" + ProgressWords.CHINESE.done(report) + "，不用催办。";
    }

    @Override
    public String reported(String progress) {
        return "；" + progress;
    }

    @Override
    public String nothingDue(String unit, int days) {
        return unit + "牵头的任务中，没有逾期的，也没有" + days + "天内到期的，不用催办。";
    }

    @Override
    public String unjudged(int silent, int lost) {
        return "另有" + silent + "项原文未写明牵头单位、" + lost + "项整行缺失，无法判断，未列入。";
    }

    @Override
    public String usage(String unit) {
        return "可以催办一项任务或一个牵头单位，例如“催办 第7项”“催办 " + unit + "”。";
    }
}
