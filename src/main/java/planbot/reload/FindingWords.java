package planbot.reload;

import planbot.answer.Language;
import planbot.plan.Finding;

/** Says in a few words what of a plan is not whole, and where. */
public enum FindingWords {
    CHINESE {
        @Override
        public String of(Finding finding) {
            String task = finding.task() == null ? "" : "第" + finding.task() + "项";
            return task + label(finding.missing()) + "（第" + finding.place().line() + "行第"
                    + finding.place().column() + "列）";
        }

        private String label(Finding.Missing missing) {
            return switch (missing) {
                case ROW -> "整行缺失";
                case TEXT -> "内容缺失";
                case DEADLINE -> "时限缺失";
                case LEAD -> "牵头单位缺失";
                case COOPERATING -> "配合单位缺失";
                case UNIT_NAME -> "单位名称不在名录";
                case ROW_END -> "行不确定";
                case CHAPTER -> "章缺失";
                case MEASURE -> "条缺失";
                case SENTENCE_PLACE -> "句子位置不确定";
                case FACT -> "文件信息缺失";
                case CONTRADICTION -> "前后不一";
            };
        }
    },
    ENGLISH {
        @Override
        public String of(Finding finding) {
            String task = finding.task() == null ? "" : "task " + finding.task() + ": ";
            return task
                    + finding.missing()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', ' ') + " (line " + finding.place().line() + ", column "
                    + finding.place().column() + ")";
        }
    };

    public static FindingWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    public abstract String of(Finding finding);
}
