package planbot.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;

/** The words of a ledger. What the source lost is marked the same in both languages, so that it is read back as lost. */
enum LedgerWords {
    CHINESE {
        @Override
        List<String> header() {
            return List.of(
                    "序号", "重点任务", "完成时限", "截止日期", "牵头单位", "配合单位", "进展情况", "完成情况", "填报单位", "填报人", "填报时间", "延期", "备注");
        }

        @Override
        String state(LedgerState state) {
            return switch (state) {
                case NOT_REPORTED -> "未报";
                case PARTLY_DONE -> "部分已报完成";
                case DONE -> "已报完成";
                case OVERDUE -> "逾期";
            };
        }

        @Override
        String postponed(LocalDate due, @Nullable LocalDate movedTo, String basis) {
            return due + "延期至" + movedTo + (basis.isEmpty() ? "" : "（" + basis + "）");
        }

        @Override
        String missing() {
            return "来源缺失";
        }

        @Override
        String corrected(String source) {
            return "来源：更正（" + source + "）";
        }
    },
    ENGLISH {
        @Override
        List<String> header() {
            return List.of(
                    "No.",
                    "Task",
                    "Deadline",
                    "Due dates",
                    "Lead units",
                    "Cooperating units",
                    "Progress",
                    "State",
                    "Reported for",
                    "Reported by",
                    "Reported at",
                    "Postponed",
                    "Remarks");
        }

        @Override
        String state(LedgerState state) {
            return switch (state) {
                case NOT_REPORTED -> "not reported";
                case PARTLY_DONE -> "partly reported done";
                case DONE -> "reported done";
                case OVERDUE -> "overdue";
            };
        }

        @Override
        String postponed(LocalDate due, @Nullable LocalDate movedTo, String basis) {
            return due + " postponed to " + movedTo + (basis.isEmpty() ? "" : " (" + basis + ")");
        }

        @Override
        String missing() {
            return "missing in the source (来源缺失)";
        }

        @Override
        String corrected(String source) {
            return "source: correction (" + source + ")";
        }
    };

    static LedgerWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    abstract List<String> header();

    abstract String state(LedgerState state);

    abstract String postponed(LocalDate due, @Nullable LocalDate movedTo, String basis);

    /** A remark on a row that the source holds in part or not at all. */
    abstract String missing();

    abstract String corrected(String source);
}
