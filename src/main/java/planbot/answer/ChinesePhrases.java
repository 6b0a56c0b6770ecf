package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import planbot.answer.Doc.Light;
import planbot.ask.Ordering;
import planbot.ask.UnitClause;
import planbot.ask.time.When.Problem;
import planbot.plan.Correction;
import planbot.plan.Facts.Fact;
import planbot.plan.Role;

/** What planbot says, in Chinese. */
final class ChinesePhrases implements Words {
    @Override
    public Language language() {
        return Language.ZH;
    }

    @Override
    public String notStated() {
        return "原文未写明";
    }

    @Override
    public String textLost() {
        return "（原文缺失）";
    }

    @Override
    public String none() {
        return "无";
    }

    @Override
    public String joined(List<String> names) {
        return String.join("、", names);
    }

    @Override
    public String numbers(List<Integer> numbers) {
        return "第" + numbers.stream().map(String::valueOf).collect(Collectors.joining("、")) + "项";
    }

    /** Tasks that a sentence counts and names; of many only the first. */
    private String named(List<Integer> numbers) {
        return numbers.size() <= MOST_NAMED ? numbers(numbers) : numbers(numbers.subList(0, MOST_NAMED)) + "等";
    }

    @Override
    public String item(int number) {
        return "第" + number + "项";
    }

    @Override
    public String items(int count) {
        return count + "项";
    }

    @Override
    public String role(Role role) {
        return switch (role) {
            case LEAD -> "牵头";
            case COOPERATING -> "配合";
            case EITHER -> "参与";
        };
    }

    @Override
    public String light(Light light) {
        return switch (light) {
            case OVERDUE -> "逾期";
            case SOON -> "3天内到期";
            case NEAR -> "30天内到期";
            case DONE -> "已报完成";
            case LATER, NONE -> "";
        };
    }

    @Override
    public String fields(String deadline, String lead, String cooperating) {
        return "时限：" + deadline + "；牵头：" + lead + "；配合：" + cooperating;
    }

    @Override
    public String found(int count, String condition) {
        return sum(count, condition) + "。";
    }

    private String sum(int count, String condition) {
        return condition + (condition.equals(allTasks()) ? "" : "的任务") + "共" + count + "项";
    }

    @Override
    public String firstOf(int count, int all, String condition, Ordering.By by) {
        return sum(all, condition) + "，" + (by == Ordering.By.PLAN ? "按方案顺序" : sorted(by)) + "的前" + count + "项：";
    }

    @Override
    public String sorted(Ordering.By by) {
        return switch (by) {
            case PLAN -> "";
            case DEADLINE -> "按截止时间从早到晚";
            case DEADLINE_LATEST_FIRST -> "按截止时间从晚到早";
        };
    }

    @Override
    public String each(List<String> counts, int all) {
        return String.join("，", counts) + "；合计" + all + "项任务（同一任务只计一次）。";
    }

    @Override
    public String counted(int count, String condition) {
        return count + "项：" + condition + (condition.equals(allTasks()) ? "。" : "的任务。");
    }

    @Override
    public String soonest(int count, String condition) {
        return of(condition) + "最先到期的" + count + "项：";
    }

    @Override
    public String latest(int count, String condition) {
        return of(condition) + "最晚到期的" + count + "项：";
    }

    private String of(String condition) {
        return condition + (condition.equals(allTasks()) ? "中" : "的任务中");
    }

    @Override
    public String daysUntil(LocalDate day, int days) {
        return day + (days < 0 ? "已过去" + -days + "天。" : "还有" + days + "天。");
    }

    @Override
    public String nothing(String condition) {
        return "没有符合条件的任务（" + condition + "）。";
    }

    @Override
    public String apart(String unit, List<Integer> lead, List<Integer> cooperating) {
        return unit + "：牵头" + lead.size() + "项" + (lead.isEmpty() ? "" : "（" + named(lead) + "）") + "，配合"
                + cooperating.size() + "项" + (cooperating.isEmpty() ? "" : "（" + named(cooperating) + "）") + "。";
    }

    @Override
    public String allTasks() {
        return "全部任务";
    }

    @Override
    public String unjudged(int silent, int lost) {
        return "另有"
                + (silent > 0 ? silent + "项原文未写明有关内容" : "")
                + (silent > 0 && lost > 0 ? "、" : "")
                + (lost > 0 ? lost + "项整行缺失" : "")
                + "，无法判断，未列入。";
    }

    @Override
    public String page(int from, int to, int all) {
        return "以上为第" + from + "―" + to + "条，共" + all + "条" + (to < all ? "；回复“还有吗”看下一页。" : "，已全部列出。");
    }

    @Override
    public String read(String condition) {
        return "理解为：" + condition;
    }

    @Override
    public String named(String said, String meant) {
        return said + " → " + meant;
    }

    @Override
    public String member(String said, String collective) {
        return said + "属于“" + collective + "”，以下按后者回答（单位栏没有单独列出" + said + "）";
    }

    @Override
    public String rowLost(List<Integer> numbers) {
        return numbers(numbers) + "：来源缺失。现有原文丢失了整行，内容、时限和单位都没有保留，无法回答。";
    }

    @Override
    public String outOfRange(List<Integer> numbers, int last) {
        return "没有" + numbers(numbers) + "：本方案的任务编号是第1―" + last + "项。";
    }

    @Override
    public String leadOf(int number, String lead) {
        return item(number) + "的牵头单位：" + lead + "。";
    }

    @Override
    public String cooperatingOf(int number, String cooperating) {
        return item(number) + "的配合单位：" + cooperating + "。";
    }

    @Override
    public String noCooperating(int number) {
        return item(number) + "没有配合单位。";
    }

    @Override
    public String partiesOf(int number, String lead, String cooperating) {
        return item(number) + "：牵头 " + lead + "；配合 " + cooperating + "。";
    }

    @Override
    public String deadlineOf(int number, String wording, String due) {
        return item(number) + "的完成时限：" + wording + (due.isEmpty() ? "" : "（即 " + due + "）") + "。";
    }

    @Override
    public String deadlineUnknown(int number) {
        return item(number) + "的完成时限：原文未写明。";
    }

    @Override
    public String daysLeft(int days) {
        return days < 0 ? "已逾期" + -days + "天" : days == 0 ? "今天到期" : "还有" + days + "天";
    }

    @Override
    public String nextDeadline(LocalDate day, int days, List<Integer> numbers) {
        return "下一个截止日是 " + day + "，" + daysLeft(days) + "：" + named(numbers) + "。";
    }

    @Override
    public String noDeadlineAhead(String condition) {
        return "今天以后没有已知的截止日（" + condition + "）。";
    }

    @Override
    public String lastDeadline(LocalDate day, List<Integer> numbers) {
        return "最后一个截止日是 " + day + "：" + named(numbers) + "。";
    }

    @Override
    public String statusOf(int number) {
        return item(number) + "：" + noProgress();
    }

    @Override
    public String sentence(String said) {
        return said + "。";
    }

    @Override
    public String contentOf(int number) {
        return item(number) + "：";
    }

    @Override
    public String roleOf(int number, String unit, Role role) {
        return unit + "在" + item(number) + "中是" + role(role) + "单位。";
    }

    @Override
    public String noRole(int number, String unit) {
        return unit + "不在" + item(number) + "的牵头或配合单位之中。";
    }

    @Override
    public String roleUnknown(int number, String unit) {
        return item(number) + "的单位原文未写明，无法判断" + unit + "是否参与。";
    }

    @Override
    public String figure(String words, List<String> figures) {
        return words + "：" + String.join("；", figures) + "。";
    }

    @Override
    public String inYear(int year, String figure) {
        return year + "年" + figure;
    }

    @Override
    public String noFigure(String words) {
        return "原文没有为“" + words + "”写明数字。";
    }

    @Override
    public String mentioned(String words, List<Integer> tasks, int passages) {
        return "“" + words + "”见" + numbers(tasks) + (passages > 0 ? "，正文另有" + passages + "处" : "") + "。";
    }

    @Override
    public String notMentioned(String words) {
        return "原文没有提到“" + words + "”。";
    }

    @Override
    public String inNoTask(String words) {
        return "任务分解表现存的文字没有提到“" + words + "”。";
    }

    @Override
    public String notInTable(String words) {
        return "任务分解表现存的文字没有提到“" + words + "”；正文有这样写：";
    }

    @Override
    public String fact(Fact fact, String text) {
        return FactWords.CHINESE.name(fact) + "：" + text;
    }

    @Override
    public String factMissing(Fact fact) {
        return FactWords.CHINESE.name(fact) + "：原文未写明。";
    }

    @Override
    public String chapters(int count) {
        return "正文共" + count + "个部分：";
    }

    @Override
    public String measures(int count, int last) {
        return "正文编号到（" + numeral(last) + "），现存" + count + "条措施" + (count < last ? "，其余来源缺失" : "") + "：";
    }

    @Override
    public String chapter(int number, String title) {
        return numeral(number) + "、" + title;
    }

    @Override
    public String chapterLost(int number) {
        return numeral(number) + "、（标题来源缺失）";
    }

    @Override
    public String noChapter(int number) {
        return "正文没有第" + numeral(number) + "部分。";
    }

    @Override
    public String measure(int number, String title) {
        return "（" + numeral(number) + "）" + title;
    }

    @Override
    public String measureLost(int number) {
        return "（" + numeral(number) + "）来源缺失：现有原文没有保留这一条。";
    }

    @Override
    public String noMeasure(int number) {
        return "正文没有第（" + numeral(number) + "）条措施。";
    }

    @Override
    public String whereMeasure(int number, String title) {
        return "正文" + measure(number, title);
    }

    @Override
    public String whereTable(int number) {
        return "任务表" + item(number);
    }

    @Override
    public String whereCorrected(int number, String source) {
        return item(number) + "，来源：更正（" + source + "）";
    }

    @Override
    public String corrected(List<Correction> corrections) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Correction correction : corrections) {
            String original = correction.original();
            bySource.computeIfAbsent(correction.source(), none -> new ArrayList<>())
                    .add(field(correction.field())
                            + (original == null ? "" : "（原文：" + (original.isEmpty() ? none() : original) + "）"));
        }
        return bySource.entrySet().stream()
                .map(entry -> "来源：更正（" + entry.getKey() + "）：" + String.join("、", entry.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String field(Correction.Field field) {
        return switch (field) {
            case TEXT -> "内容";
            case DEADLINE -> "时限";
            case LEAD -> "牵头";
            case COOPERATING -> "配合";
        };
    }

    @Override
    public String whereText() {
        return "正文";
    }

    @Override
    public String whereUncertain() {
        return "正文，位置因来源残缺不确定";
    }

    @Override
    public String mostTasks(String unit, Role role, int count) {
        return unit + role(role) + "的任务最多：" + count + "项。";
    }

    @Override
    public String fewestTasks(String unit, Role role, int count) {
        return unit + role(role) + "的任务最少：" + count + "项。";
    }

    @Override
    public String byUnit(int units, Role role) {
        return "各单位任务数（按" + role(role) + "项数排列，共" + units + "家）：";
    }

    @Override
    public List<String> unitTable() {
        return List.of("单位", "牵头", "配合", "合计");
    }

    @Override
    public List<String> targetTable() {
        return List.of("指标", "出处");
    }

    @Override
    public String targets(int count) {
        return "原文写明的量化指标共" + count + "个：";
    }

    @Override
    public String noSuchTime(String said, Problem problem) {
        return switch (problem) {
            case MONTH -> "“" + said + "”不存在：月份只有1―12月。请改一下再问，例如“2016年12月到期的任务”。";
            case DAY -> "“" + said + "”不存在：这个月没有这一天。请核对日期再问。";
            case QUARTER -> "“" + said + "”不存在：季度只有第1―4季度（一年12个月）。请改一下再问。";
            case REVERSED -> "“" + said + "”无效：结束早于开始，这样的时间段不存在。请核对再问。";
        };
    }

    @Override
    public String notUnderstood(String words) {
        return "没看懂“" + words + "”：原文和词库里都没有。请换个说法。";
    }

    @Override
    public String noCondition(String text, String example) {
        return "“" + text + "”不是筛选任务的条件。可以写单位、时间、任务编号或任务里的词，例如“" + example + "”。";
    }

    @Override
    public String didYouMean(String words, List<String> candidates) {
        return "没看懂“" + words + "”，是不是想问"
                + candidates.stream().map(c -> "“" + c + "”").collect(Collectors.joining("或")) + "？";
    }

    @Override
    public String unknownBody(String name) {
        return "本方案的任务分解表里没有“" + name + "”：它既不牵头也不配合任何已知任务。";
    }

    @Override
    public String notInPlan(String unit) {
        return "本方案的任务分解表里没有" + unit + "：它既不牵头也不配合任何已知任务。";
    }

    @Override
    public String noMore() {
        return "没有更多了，刚才的列表已经全部列出。";
    }

    @Override
    public String noList() {
        return "前面还没有列表可以继续。请先问一个问题。";
    }

    @Override
    public String noSuchPage(int page, int pages) {
        return "没有第" + page + "页：这个列表共" + pages + "页。";
    }

    @Override
    public String noEntry(int position, int size) {
        return "刚才的列表只有" + size + "条，没有第" + position + "条。";
    }

    @Override
    public String tooLong(int limit) {
        return "问题太长：最多" + limit + "个字。请精简后再问。";
    }

    @Override
    public String greeting() {
        return "您好，我在。可以问我方案里的任务、时限、单位和指标，例如：";
    }

    @Override
    public String thanks() {
        return "不客气。还可以接着问，例如：";
    }

    @Override
    public String help() {
        return "我只回答方案原文里的内容：任务、完成时限、牵头和配合单位、量化指标、文件信息。发“订阅”可以按时收到到期提醒。";
    }

    @Override
    public String orders() {
        return "命令：完成 7、进展 7 已形成初稿、撤销 7（牵头单位填报）；台账、日历 市科委；订阅；方案列表、用方案 …；数据；我是谁。" + "管理员：重新加载、回滚、版本、延期、授权、权限。可以这样问：";
    }

    @Override
    public String outside() {
        return "这个问题不在方案范围内，我不能回答。可以问方案里的任务、时限、单位和指标，例如：";
    }

    @Override
    public List<String> examples(String unit, int number) {
        return List.of(askLeads(unit), "今年年底前要完成的有哪些", item(number) + "谁牵头，什么时候完成", "各单位牵头数量统计", "下一个截止还有几天");
    }

    @Override
    public String inAll(List<Integer> numbers) {
        return "共" + numbers.size() + "项：" + numbers(numbers) + "。";
    }

    @Override
    public String deadlineIn(String from, String to) {
        return from.equals(to) ? from + "到期" : from + "至" + to + "到期";
    }

    @Override
    public String deadlineUntil(String to) {
        return to + "前到期";
    }

    @Override
    public String deadlineFrom(String from) {
        return from + "起到期";
    }

    @Override
    public String overdue() {
        return "已逾期";
    }

    @Override
    public String notYetDue() {
        return "未到期";
    }

    @Override
    public String gaps(int all, int whole, int lost) {
        return "任务分解表应有" + all + "项，现有原文中" + whole + "项完整，" + (all - whole - lost) + "项不完整，" + lost + "项整行缺失。";
    }

    @Override
    public String gap(String what, List<Integer> numbers) {
        return what + "（" + numbers.size() + "项）：" + named(numbers) + "。";
    }

    @Override
    public String rowsLost() {
        return "整行缺失";
    }

    @Override
    public String tailMissing() {
        return "原文未写明时限或单位";
    }

    @Override
    public String counted(String units, int number) {
        return units + "（" + number + "家）";
    }

    @Override
    public String partiesMissing(Role role) {
        return "原文未写明" + (role == Role.EITHER ? "牵头和配合" : role(role)) + "单位";
    }

    @Override
    public String deadlineStated() {
        return "写明了时限";
    }

    @Override
    public String mostUnits(Role role) {
        return role(role) + "单位最多";
    }

    @Override
    public String together(List<String> units) {
        return String.join("、", units) + "共同";
    }

    @Override
    public String doesNot(String unit, Role role) {
        return unit + "没有" + role(role);
    }

    @Override
    public String done() {
        return "已报告完成";
    }

    @Override
    public String notDone() {
        return "没有报告完成";
    }

    @Override
    public String noProgress() {
        return "方案原文没有写明进展，也没有完成报告。";
    }

    @Override
    public String deadlineMissing() {
        return "原文未写明时限";
    }

    @Override
    public String takes(String units, Role role) {
        return role(role) + "=" + units;
    }

    @Override
    public String does(String unit, Role role) {
        return unit + role(role);
    }

    @Override
    public String sole(String unit, Role role) {
        return role(role) + "单位只有" + unit;
    }

    @Override
    public String unitCount(Role role, int least, int most) {
        String cell = role(role) + "单位";
        if (most == 0) {
            return "没有" + cell;
        }
        if (most == Integer.MAX_VALUE) {
            return cell + least + "个以上";
        }
        return least == most
                ? cell + least + "个"
                : least == 0 ? cell + "不超过" + most + "个" : cell + least + "―" + most + "个";
    }

    @Override
    public String textMissing() {
        return "任务内容来源缺失";
    }

    @Override
    public String mentions(List<String> words) {
        return "内容含" + words.stream().map(word -> "“" + word + "”").collect(Collectors.joining());
    }

    @Override
    public String not(String condition) {
        return "不满足“" + condition + "”";
    }

    @Override
    public String and(List<String> conditions) {
        return String.join("，", conditions);
    }

    @Override
    public String or(List<String> conditions) {
        return String.join("或", conditions);
    }

    @Override
    public String askLeads(String unit) {
        return unit + "牵头哪些任务";
    }

    @Override
    public String askUnits(UnitClause clause, boolean first) {
        String joined = String.join(clause.join() == UnitClause.Join.ANY ? "或" : "、", clause.units());
        String how = clause.units().size() < 2
                ? clause.join() == UnitClause.Join.EACH ? "分别" : ""
                : switch (clause.join()) {
                    case ANY -> "";
                    case ALL -> "共同";
                    case EACH -> "分别";
                };
        Role role = clause.role();
        String does = role == null ? "" : role(role);
        String said = switch (clause.sense()) {
            case TAKES_PART -> joined + how + does;
            case TAKES_NO_PART -> "不是" + joined + how + does;
            case ALONE -> "只有" + joined + how + does;
        };
        return clause.alternative() && !first ? "或者" + said : said;
    }

    @Override
    public String askNot(String condition) {
        return "除了" + condition;
    }

    @Override
    public String askTasks(String conditions, Ordering ordering, int page) {
        return (conditions.isEmpty() ? "全部" : conditions + "的") + "任务有哪些"
                + (ordering.by() == Ordering.By.PLAN ? "" : " " + sorted(ordering.by()))
                + (ordering.limit() == null ? "" : " 前" + ordering.limit() + "项")
                + (page == 1 ? "" : " 第" + page + "页");
    }

    @Override
    public String askTask(int number) {
        return "第" + number + "项";
    }

    @Override
    public String askOnlyLead() {
        return "只看牵头的";
    }

    @Override
    public String askMore() {
        return "还有吗";
    }

    @Override
    public String askNext() {
        return "下一个截止还有几天";
    }

    static String numeral(int number) {
        String digits = "零一二三四五六七八九";
        if (number < 0 || number > 99) {
            return String.valueOf(number);
        }
        if (number < 10) {
            return String.valueOf(digits.charAt(number));
        }
        String tens = number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
    }

    @Override
    public String notText() {
        return "我只看得懂文字，请把问题打出来。";
    }

    @Override
    public String interrupted() {
        return "这条命令执行时被打断了，可能已经执行，也可能没有。请先查一下（如“订阅列表”“进展 7”），没有执行就再说一次。";
    }

    @Override
    public String justStarted() {
        return "刚刚重新启动，不知道这句话是否已经答过，请再问一次。";
    }

    @Override
    public String tooFast() {
        return "问得太快了，请过一会儿再问。";
    }

    @Override
    public String storeAway() {
        return "数据库暂时连不上：可以提问；进度和订阅暂时不能更改。";
    }

    @Override
    public String notOrdered() {
        return "数据库暂时连不上，这条命令没有执行，请稍后再发；提问照常。";
    }

    @Override
    public String incident(String id) {
        return "出错了，没能回答。请把编号 " + id + " 告诉管理员。";
    }
}
