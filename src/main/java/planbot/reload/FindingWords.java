package planbot.reload;

import planbot.answer.Language;
import planbot.plan.Finding;

/** What is told of a finding: a short label, the task, the place, and what stands there. */
public enum FindingWords {
    CHINESE {
        @Override
        public String of(Finding finding) {
            return label(finding.missing())
                    + (finding.task() == null ? "" : "（第" + finding.task() + "项）") + "，第"
                    + finding.place().line() + "行第" + finding.place().column() + "列"
                    + Quoted.of(finding.seen(), "：“", "”");
        }

        @Override
        public String label(Finding.Missing missing) {
            return switch (missing) {
                case ROW -> "缺少整行";
                case TEXT -> "缺少任务内容";
                case DEADLINE -> "完成时限缺失或读不懂";
                case LEAD -> "缺少牵头单位";
                case COOPERATING -> "缺少配合单位";
                case UNIT_NAME -> "名录中没有的单位名称或另一种写法";
                case ROW_END -> "行的归属不明";
                case CHAPTER -> "缺少章节标题";
                case MEASURE -> "缺少措施标题";
                case SENTENCE_PLACE -> "句子的位置不明";
                case FACT -> "文件信息未写明";
                case CONTRADICTION -> "前后不一致";
                case FORMULA -> "公式单元格，取其上次结果";
                case HIDDEN_ROW -> "隐藏的行，已一并读取";
                case OTHER_TABLE -> "另有任务表，未读取";
            };
        }
    },
    ENGLISH {
        @Override
        public String of(Finding finding) {
            return label(finding.missing())
                    + (finding.task() == null ? "" : " (task " + finding.task() + ")") + ", row "
                    + finding.place().line() + ", column " + finding.place().column()
                    + Quoted.of(finding.seen(), ": \"", "\"");
        }

        @Override
        public String label(Finding.Missing missing) {
            return switch (missing) {
                case ROW -> "row lost";
                case TEXT -> "text missing";
                case DEADLINE -> "deadline missing or not understood";
                case LEAD -> "lead unit missing";
                case COOPERATING -> "cooperating units missing";
                case UNIT_NAME -> "name not in the directory of bodies, or another name of one";
                case ROW_END -> "row uncertain";
                case CHAPTER -> "heading of a chapter lost";
                case MEASURE -> "heading of a measure lost";
                case SENTENCE_PLACE -> "place of a sentence uncertain";
                case FACT -> "not stated by the document";
                case CONTRADICTION -> "contradiction";
                case FORMULA -> "formula, read as its last result";
                case HIDDEN_ROW -> "hidden rows, read all the same";
                case OTHER_TABLE -> "further table, not read";
            };
        }
    };

    public static FindingWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** One line with the label, the task, the place and the words that stand there. */
    public abstract String of(Finding finding);

    /** What is missing, in a few words. */
    public abstract String label(Finding.Missing missing);
}
