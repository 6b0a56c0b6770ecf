package planbot.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.plan.Correction.Field;
import planbot.plan.Deadline;
import planbot.plan.PlanDiff.TaskChange;
import planbot.plan.Task;

/** Says what of a plan's table is otherwise than it was, old wording → new wording. */
public enum DiffWords {
    CHINESE {
        @Override
        public String added(Task task) {
            return "新增 第" + task.number() + "项：" + text(task);
        }

        @Override
        public String removed(Task task) {
            return "删除 第" + task.number() + "项：" + text(task);
        }

        @Override
        public String changed(TaskChange change, Field field) {
            return "修改 第" + change.number() + "项 " + name(field) + "：“" + value(change.before(), field) + "”→“"
                    + value(change.after(), field) + "”";
        }

        @Override
        public String more(int count) {
            return "…还有 " + count + " 项";
        }

        @Override
        public String notStated() {
            return "原文未写明";
        }

        @Override
        String lost() {
            return "原文缺失";
        }

        @Override
        String none() {
            return "无";
        }

        private String name(Field field) {
            return switch (field) {
                case TEXT -> "任务";
                case DEADLINE -> "完成时限";
                case LEAD -> "牵头单位";
                case COOPERATING -> "配合单位";
            };
        }
    },
    ENGLISH {
        @Override
        public String added(Task task) {
            return "added: task " + task.number() + ", " + text(task);
        }

        @Override
        public String removed(Task task) {
            return "removed: task " + task.number() + ", " + text(task);
        }

        @Override
        public String changed(TaskChange change, Field field) {
            return "changed: task " + change.number() + ", " + name(field) + ": \"" + value(change.before(), field)
                    + "\" → \"" + value(change.after(), field) + "\"";
        }

        @Override
        public String more(int count) {
            return "… and " + count + " more";
        }

        @Override
        public String notStated() {
            return "not stated";
        }

        @Override
        String lost() {
            return "lost";
        }

        @Override
        String none() {
            return "none";
        }

        private String name(Field field) {
            return switch (field) {
                case TEXT -> "text";
                case DEADLINE -> "deadline";
                case LEAD -> "lead units";
                case COOPERATING -> "cooperating units";
            };
        }
    };

    private static final int LONGEST = 100;

    public static DiffWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    public abstract String added(Task task);

    public abstract String removed(Task task);

    /** @param field one in which they differ */
    public abstract String changed(TaskChange change, Field field);

    /** That a list goes on. */
    public abstract String more(int count);

    public abstract String notStated();

    abstract String lost();

    abstract String none();

    /** Long texts are told by their beginning. */
    public String quoted(@Nullable String text) {
        return text == null ? notStated() : shortened(text);
    }

    String text(Task task) {
        return task.text() == null ? lost() : shortened(task.text());
    }

    String value(Task task, Field field) {
        return switch (field) {
            case TEXT -> text(task);
            case DEADLINE -> deadline(task.deadline());
            case LEAD -> units(task.parties().lead());
            case COOPERATING -> units(task.parties().cooperating());
        };
    }

    private String deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            return notStated();
        }
        String due = deadline.due().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return shortened(deadline.wording()) + (due.isEmpty() ? "" : " = " + due);
    }

    private String units(@Nullable List<String> units) {
        return units == null ? notStated() : units.isEmpty() ? none() : shortened(String.join("、", units));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
