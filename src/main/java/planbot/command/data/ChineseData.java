package planbot.command.data;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.DiffWords;
import planbot.answer.FactWords;
import planbot.answer.Language;
import planbot.plan.Edition;
import planbot.plan.Facts.Fact;
import planbot.plan.PlanDiff;
import planbot.plan.Revision;
import planbot.reload.Change;
import planbot.reload.Denial;

/** What is said of what is loaded, in Chinese. */
final class ChineseData implements DataWords {
    private static final DiffWords WORDS = DiffWords.CHINESE;

    private final DateTimeFormatter minute;

    ChineseData(DateTimeFormatter minute) {
        this.minute = minute;
    }

    @Override
    public Language language() {
        return Language.ZH;
    }

    @Override
    public String colon() {
        return "：";
    }

    @Override
    public String data(Revision revision, int plans) {
        return "已加载 " + plans + " 个方案，版本 " + revision.number() + "（" + minute.format(revision.at()) + "，"
                + revision.actor() + "）。";
    }

    @Override
    public String edition(Edition edition, Rows rows) {
        int corrections = edition.plan().corrections().size();
        return "《" + edition.title() + "》：文件 " + edition.origin().file() + "，读于 "
                + minute.format(edition.origin().readAt()) + "；任务 " + rows.all() + " 项，完整 " + rows.whole() + " 项，不全 "
                + rows.partial() + " 项，缺失 " + rows.lost() + " 项" + (corrections == 0 ? "" : "；更正 " + corrections + " 处")
                + "。";
    }

    @Override
    public String findings(int count) {
        return "读出的问题 " + count + " 处：";
    }

    @Override
    public String freshFindings(int count) {
        return "新出现的问题 " + count + " 处：";
    }

    @Override
    public String unstated(List<Fact> facts) {
        return "文件未写明：" + facts.stream().map(FactWords.CHINESE::name).collect(Collectors.joining("、"));
    }

    @Override
    public String sameFiles() {
        return "seeds/ 里的文件和已加载的一致。";
    }

    @Override
    public String otherFiles(List<String> names) {
        return "seeds/ 里和已加载的不同的文件：" + String.join("、", names) + "。“预览”看会有什么变化。";
    }

    @Override
    public String passedOver(List<String> folders) {
        return "子文件夹不读：" + String.join("、", folders) + "。";
    }

    @Override
    public String revisions(int most) {
        return "最近的版本（最多 " + most + " 个）：";
    }

    @Override
    public String revision(Revision revision) {
        return "版本 " + revision.number() + "：" + minute.format(revision.at()) + "，" + revision.actor() + "，"
                + kind(revision.change()) + "，" + counts(revision.change());
    }

    private static String kind(Revision.Change change) {
        return switch (change.kind()) {
            case IMPORT -> "首次导入";
            case RELOAD -> "重新加载";
            case ROLLBACK -> "回滚到版本 " + change.from();
        };
    }

    private static String counts(Revision.Change change) {
        return "新增 " + change.added() + " 项，修改 " + change.changed() + " 项，删除 " + change.removed() + " 项";
    }

    private static String counts(Change change) {
        return counts(change.diff().change(change.cause().kind(), change.cause().from()));
    }

    @Override
    public String looked(Change change) {
        return "如果现在重新加载：" + counts(change) + "。";
    }

    @Override
    public String proposed(Change change) {
        return (change.cause().kind() == Revision.Kind.ROLLBACK
                        ? "回滚到版本 " + change.cause().from() + " "
                        : "重新加载") + "将会：" + counts(change) + "。还没有生效。";
    }

    @Override
    public String howToLoad() {
        return "要生效，请说“重新加载”。";
    }

    @Override
    public String howToConfirm(String code) {
        return "十分钟内由您本人回复“" + confirm(code) + "”即生效；不回复就什么也不变。";
    }

    @Override
    public String confirm(String code) {
        return "确认 " + code;
    }

    @Override
    public String heading(PlanDiff diff) {
        Edition shown = diff.shown();
        String title = "《" + shown.title() + "》（" + shown.origin().file() + "）";
        if (diff.before() == null) {
            return "新方案：" + title + "，任务 " + diff.tasks().added().size() + " 项";
        }
        return diff.after() == null
                ? "移除方案：" + title + "，任务 " + diff.tasks().removed().size() + " 项"
                : title + "：";
    }

    @Override
    public String fact(PlanDiff.FactChange change) {
        return "修改 " + FactWords.CHINESE.name(change.fact()) + "：“" + WORDS.quoted(change.before()) + "”→“"
                + WORDS.quoted(change.after()) + "”";
    }

    @Override
    public String renamed(String before, String after) {
        return "文件改名：" + before + " → " + after;
    }

    @Override
    public String sentences(PlanDiff.Sentences sentences) {
        return "正文：新增 " + sentences.added() + " 句，删除 " + sentences.removed() + " 句";
    }

    @Override
    public String findingsCount(int before, int after) {
        return "读出的问题：" + before + " 处 → " + after + " 处";
    }

    @Override
    public String correctionsCount(int before, int after) {
        return "更正：" + before + " 处 → " + after + " 处";
    }

    @Override
    public String onlyPlaces() {
        return "任务没有变化，只是出处、依据的文字或核对结果不同";
    }

    @Override
    public String reported(List<Integer> tasks) {
        return "注意：这些任务已有进展填报，而内容将变或移除：第" + tasks.stream().map(String::valueOf).collect(Collectors.joining("、")) + "项。";
    }

    @Override
    public String otherWordbook() {
        return "单位名录或词汇表有变化，将一并启用。";
    }

    @Override
    public String applied(Revision revision, Change change) {
        return change.diff().isEmpty()
                ? "已启用新的单位名录和词汇表，方案没有变化，仍是版本 " + revision.number() + "。"
                : "已生效：版本 " + revision.number() + "，" + counts(revision.change()) + "。";
    }

    @Override
    public String howToUndo() {
        return "要撤销，请说“回滚”。";
    }

    @Override
    public String unchanged(Revision revision) {
        return "没有变化，仍是版本 " + revision.number() + "。";
    }

    @Override
    public String flawed(int count, Revision served) {
        return "没有加载：文件有 " + count + " 处错误，改好后再说“重新加载”。现在仍用版本 " + served.number() + "。";
    }

    @Override
    public String busy() {
        return "另一次加载正在进行，请稍后再试。";
    }

    @Override
    public String bare() {
        return "没有加载：这样就一个方案也不剩了。请把方案文件放进 seeds/ 再说“重新加载”。";
    }

    @Override
    public String noSuchPlan(String said, List<Edition> plans) {
        return "按“" + said + "”找不到方案，或者不止一个。现有："
                + plans.stream()
                        .map(plan -> "《" + plan.title() + "》（" + plan.origin().file() + "）")
                        .distinct()
                        .collect(Collectors.joining("、"))
                + "。";
    }

    @Override
    public String noSuchRevision(long number, long served) {
        return number == 0 ? "版本 1 之前没有版本。" : "没有版本 " + number + "，现在是版本 " + served + "。“版本”列出所有。";
    }

    @Override
    public String noCode() {
        return "请写上确认码，例如：确认 K7QX4。“重新加载”或“回滚”会给出确认码。";
    }

    @Override
    public String rollbackIsWhole() {
        return "回滚是所有方案一起回到某个版本，不能只回滚一个方案。请说“回滚”，或写明版本，例如：回滚 1。“版本”列出所有。";
    }

    @Override
    public String denied(Denial why) {
        return switch (why) {
            case UNKNOWN -> "没有这个确认码，或者它已经用过。请重新说“重新加载”。";
            case EXPIRED -> "确认码已过十分钟。请重新说“重新加载”。";
            case OTHERS -> "这个确认码是别人的，只有提出的人能确认。请自己说“重新加载”。";
            case GUESSED -> "确认码错了太多次，您的那次加载已作废。请重新说“重新加载”。";
            case FILES_CHANGED -> "文件在预览之后又变了，没有生效。请重新说“重新加载”再看一遍。";
            case OVERTAKEN -> "别人先一步加载了，这次没有生效。请重新说“重新加载”再看一遍。";
        };
    }
}
