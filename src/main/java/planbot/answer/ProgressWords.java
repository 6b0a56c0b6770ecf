package planbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import planbot.progress.Due;
import planbot.progress.Report;

/** How reports of progress are told, in answers and wherever else tasks are told of. Phrases end without a full stop. */
public enum ProgressWords {
    CHINESE {
        @Override
        public String by(Report.By by) {
            return (by.unit().isEmpty() ? "管理员" : by.unit()) + " " + by.day();
        }

        @Override
        public String done(Report report) {
            return "已报完成（" + by(report.by()) + "）";
        }

        @Override
        String doneOn(Due due, Report report) {
            return due.day() + "的" + done(report);
        }

        @Override
        String open(LocalDate day) {
            return day + "的未报完成";
        }

        @Override
        String notDone() {
            return "未报完成";
        }

        @Override
        String postponed(Due due, Report report) {
            return due.planned() + "延期至" + due.day() + "（依据：" + report.words() + "）";
        }

        @Override
        public String note(Report report) {
            return "进展：" + report.words() + "（" + by(report.by()) + "）";
        }

        @Override
        public String and(List<String> parts) {
            return String.join("；", parts);
        }

        @Override
        String counts(int all, int done, int partly) {
            return "全部" + all + "项任务中，已报完成" + done + "项（" + percent(done, all) + "）"
                    + (partly == 0 ? "" : "，部分完成" + partly + "项") + "。";
        }
    },
    ENGLISH {
        @Override
        public String by(Report.By by) {
            return (by.unit().isEmpty() ? "an administrator" : by.unit()) + ", " + by.day();
        }

        @Override
        public String done(Report report) {
            return "reported done (" + by(report.by()) + ")";
        }

        @Override
        String doneOn(Due due, Report report) {
            return due.day() + " " + done(report);
        }

        @Override
        String open(LocalDate day) {
            return day + " not reported done";
        }

        @Override
        String notDone() {
            return "not reported done";
        }

        @Override
        String postponed(Due due, Report report) {
            return "postponed from " + due.planned() + " to " + due.day() + " (basis: " + report.words() + ")";
        }

        @Override
        public String note(Report report) {
            return "progress: " + report.words() + " (" + by(report.by()) + ")";
        }

        @Override
        public String and(List<String> parts) {
            return String.join("; ", parts);
        }

        @Override
        String counts(int all, int done, int partly) {
            return "Of all " + all + " tasks " + done + " (" + percent(done, all) + ") "
                    + (done == 1 ? "is" : "are") + " reported done"
                    + (partly == 0 ? "" : ", and " + partly + " in part") + ".";
        }
    };

    private static final int BRIEF = 60;

    public static ProgressWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** In whose name, and on which day. */
    public abstract String by(Report.By by);

    public abstract String done(Report report);

    /** That one of several due dates was reported done. */
    abstract String doneOn(Due due, Report report);

    /** That one of several due dates was not. */
    abstract String open(LocalDate day);

    abstract String notDone();

    /** From when to when, and on what basis. */
    abstract String postponed(Due due, Report report);

    public abstract String note(Report report);

    public abstract String and(List<String> parts);

    /** How much is done. */
    abstract String counts(int all, int done, int partly);

    /** The same, cut where it is long. */
    public String briefly(Report report) {
        String words = report.words();
        return note(
                words.codePointCount(0, words.length()) <= BRIEF
                        ? report
                        : report.saying(words.substring(0, words.offsetByCodePoints(0, BRIEF)) + "…"));
    }

    /** The due dates that were postponed. */
    public List<String> postponed(List<Due> due) {
        List<String> parts = new ArrayList<>();
        for (Due one : due) {
            if (one.postponed() != null) {
                parts.add(postponed(one, one.postponed()));
            }
        }
        return parts;
    }

    /** The due dates that were reported done. */
    public List<String> reached(List<Due> due) {
        List<String> parts = new ArrayList<>();
        for (Due one : due) {
            if (one.done() != null) {
                parts.add(doneOn(one, one.done()));
            }
        }
        return parts;
    }

    private static String percent(int part, int all) {
        return Math.round(100.0 * part / all) + "%";
    }
}
