package planbot.digest.explain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.answer.ProgressWords;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.notice.Failures;
import planbot.progress.Report;

/** Why a group was told or not, in Chinese. */
final class ChineseExplainWords implements ExplainWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String noSuchTask(int number, int last) {
        return "没有第" + number + "项：本方案的任务编号是第1―" + last + "项。";
    }

    @Override
    public String rowLost(int number) {
        return "第" + number + "项没有提醒：来源缺失。现有原文丢失了整行，不知道时限，也不知道是谁的任务。";
    }

    @Override
    public String undated(int number) {
        return "第" + number + "项没有提醒：原文未写明完成时限，无从提醒。";
    }

    @Override
    public String vague(int number, String wording) {
        return "第" + number + "项没有提醒：时限“" + wording + "”没有定到具体日期，无从提醒。";
    }

    @Override
    public String done(int number, Report report) {
        return "第" + number + "项没有提醒：" + ProgressWords.CHINESE.done(report) + "。";
    }

    @Override
    public String noSubscription(int number) {
        return "第" + number + "项没有提醒：本群没有订阅。";
    }

    @Override
    public String lead(int number, String wording, List<LocalDate> due) {
        String dates = due.stream().map(LocalDate::toString).collect(Collectors.joining("、"));
        return "第" + number + "项（时限：" + wording + "，" + dates + "）的提醒情况：";
    }

    @Override
    public String subscription(long number, String title, List<String> reasons) {
        return "订阅" + number + "【" + title + "】：" + String.join("；", reasons) + "。";
    }

    @Override
    public String refused(long number, String filter, String why) {
        return "订阅" + number + "：筛选条件“" + filter + "”现在看不懂，发不出提醒。" + why;
    }

    @Override
    public String stopped(Subscription.Mode mode, String why) {
        String stopped = switch (mode) {
            case RUNNING -> "正在运行";
            case PAUSED -> "已被人暂停";
            case SUSPENDED -> "因多次发送失败已自动停发";
            case ENDED -> "已取消";
        };
        return stopped + (why.isEmpty() ? "" : "（" + Failures.told(why, Language.ZH) + "）");
    }

    @Override
    public String notMeant(String lead, String cooperating) {
        return "这一项不符合筛选条件（牵头：" + lead + "；配合：" + cooperating + "）";
    }

    @Override
    public String notMeantThen(LocalDateTime next) {
        return "到下一次提醒（" + MINUTE.format(next) + "）时，这一项已不符合筛选条件";
    }

    @Override
    public String unjudged() {
        return "原文未写明有关内容，无法判断这一项是否符合筛选条件";
    }

    @Override
    public String muted() {
        return "这一项已静音，静音后没有变化";
    }

    @Override
    public String notSent(Status status, LocalDateTime planned, String why) {
        String fate = switch (status) {
            case WAITING -> "还在等待发送";
            case SENT -> "已送达";
            case SKIPPED -> "没有要提醒的内容，未发";
            case MISSED -> "因停机错过，未发";
            case MERGED -> "正值停机或静默时段，已并入后一次";
            case FAILED -> "没有生成";
            case DEAD -> "平台没有接收，已放弃";
            case WITHDRAWN -> "还没发出时订阅已暂停或退订，未发";
            case UNKNOWN -> "不知道平台是否收到，没有重发";
        };
        return MINUTE.format(planned) + " 应发的提醒" + fate
                + (why.isEmpty() ? "" : "（" + Failures.told(why, Language.ZH) + "）");
    }

    @Override
    public String inLast(LocalDateTime sent) {
        return "最近一次提醒里有这一项，" + MINUTE.format(sent) + " 已送达";
    }

    @Override
    public String told(@Nullable LocalDateTime sent) {
        return "此前已经提醒过这一项" + (sent == null ? "" : "（最近一次提醒 " + MINUTE.format(sent) + " 送达）");
    }

    @Override
    public String onlyChanges() {
        return "只报变化，之后没有变化；有变化或转为黄灯、红灯时再提醒";
    }

    @Override
    public String inNext(LocalDateTime next) {
        return "下一次提醒里会有这一项，应发 " + MINUTE.format(next);
    }

    @Override
    public String noNext() {
        return "没有下一次提醒";
    }

    @Override
    public String notYet(int horizon, LocalDate from) {
        return "还没到提醒的时候：只提醒" + horizon + "天内到期的，" + from + " 起提醒";
    }

    @Override
    public String onDay(LocalDate day) {
        return "还没到提醒的时候：" + day + " 提醒";
    }

    @Override
    public String allPast() {
        return "各个提醒日都已过去";
    }
}
