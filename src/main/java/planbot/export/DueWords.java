package planbot.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.plan.Role;

/** The words of a calendar of due dates. */
enum DueWords {
    CHINESE {
        @Override
        String title(String plan, String unit, Role role) {
            String whose = unit + (role == Role.LEAD ? "牵头" : role == Role.COOPERATING ? "配合" : "");
            return (unit.isEmpty() ? "" : whose + "·") + plan;
        }

        @Override
        String summary(String role, int number, String text) {
            return (role.isEmpty() ? "" : "【" + role + "】") + "第" + number + "项 " + text;
        }

        @Override
        String leads() {
            return "牵头";
        }

        @Override
        String cooperates() {
            return "配合";
        }

        @Override
        String lead(String unit) {
            return unit + "牵头";
        }

        @Override
        String clause(int number, String text) {
            return "第" + number + "项：" + text;
        }

        @Override
        String deadline(String wording, LocalDate due) {
            return "完成时限：" + wording + "（" + due + "）";
        }

        @Override
        String postponed(LocalDate due, @Nullable LocalDate movedTo, String basis) {
            return "延期：" + due + " → " + movedTo + (basis.isEmpty() ? "" : "，" + basis);
        }

        @Override
        String units(String lead, String cooperating) {
            return "牵头：" + lead + "；配合：" + cooperating;
        }

        @Override
        String done(String unit) {
            return "已报完成" + (unit.isEmpty() ? "" : "：" + unit);
        }

        @Override
        String progress(String words) {
            return "进展：" + words;
        }

        @Override
        String from(String plan) {
            return "来源：" + plan;
        }
    },
    ENGLISH {
        @Override
        String title(String plan, String unit, Role role) {
            String whose = unit + (role == Role.LEAD ? " (lead)" : role == Role.COOPERATING ? " (cooperating)" : "");
            return (unit.isEmpty() ? "" : whose + " · ") + plan;
        }

        @Override
        String summary(String role, int number, String text) {
            return (role.isEmpty() ? "" : "[" + role + "] ") + "Task " + number + " " + text;
        }

        @Override
        String leads() {
            return "lead";
        }

        @Override
        String cooperates() {
            return "cooperating";
        }

        @Override
        String lead(String unit) {
            return unit + " leads";
        }

        @Override
        String clause(int number, String text) {
            return "Task " + number + ": " + text;
        }

        @Override
        String deadline(String wording, LocalDate due) {
            return "Deadline: " + wording + " (" + due + ")";
        }

        @Override
        String postponed(LocalDate due, @Nullable LocalDate movedTo, String basis) {
            return "Postponed: " + due + " → " + movedTo + (basis.isEmpty() ? "" : ", " + basis);
        }

        @Override
        String units(String lead, String cooperating) {
            return "Lead: " + lead + "; cooperating: " + cooperating;
        }

        @Override
        String done(String unit) {
            return "Reported done" + (unit.isEmpty() ? "" : ": " + unit);
        }

        @Override
        String progress(String words) {
            return "Progress: " + words;
        }

        @Override
        String from(String plan) {
            return "Source: " + plan;
        }
    };

    static DueWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** What a calendar is called. */
    abstract String title(String plan, String unit, Role role);

    abstract String summary(String role, int number, String text);

    /** The unit that is asked for leads. */
    abstract String leads();

    abstract String cooperates();

    /** Who leads, where no unit is asked for. */
    abstract String lead(String unit);

    abstract String clause(int number, String text);

    abstract String deadline(String wording, LocalDate due);

    abstract String postponed(LocalDate due, @Nullable LocalDate movedTo, String basis);

    abstract String units(String lead, String cooperating);

    /** In whose name; a feed goes on for years and names no person. */
    abstract String done(String unit);

    abstract String progress(String words);

    abstract String from(String plan);
}
