package planbot.command.plans;

import planbot.answer.Language;

/** What is said to orders about plans. */
enum PlanOrderWords {
    CHINESE {
        @Override
        String used(String title) {
            return "好的，本会话以后没有写明方案的问题和命令，都按《" + title + "》办。写明《…》的照写明的办。";
        }

        @Override
        String noConversation() {
            return "这里没有会话可记，请在问题里写明方案，例如：《…》第7项谁牵头。";
        }

        @Override
        String incomplete() {
            return "请写明用哪个方案，例如：用方案 …（标题中的几个字、文号或编号都行）。";
        }

        @Override
        String plans(int count) {
            return "已加载 " + count + " 个方案：";
        }

        @Override
        String plan(String title, String number, int tasks) {
            return "《" + title + "》" + (number.isEmpty() ? "" : "（" + number + "）") + "，" + tasks + " 项任务";
        }

        @Override
        String key(String key, Standing standing) {
            return "，编号 " + key
                    + switch (standing) {
                        case HERE -> "（本会话选用）";
                        case MAIN -> "（没有写明时用它）";
                        case OTHER -> "";
                    }
                    + "。";
        }

        @Override
        String revision(long revision) {
            return "现在是第 " + revision + " 版数据。";
        }

        @Override
        String use(String title) {
            return "用方案 " + title;
        }
    },
    ENGLISH {
        @Override
        String used(String title) {
            return "Questions and orders of this conversation that name no plan are about 《" + title
                    + "》 from now on. What names one with 《…》 is about that.";
        }

        @Override
        String noConversation() {
            return "There is no conversation here to remember it for; name the plan in the question: 《…》 task 7.";
        }

        @Override
        String incomplete() {
            return "Please say which plan: use plan … (a part of its title, its number or its key).";
        }

        @Override
        String plans(int count) {
            return count + (count == 1 ? " plan is loaded:" : " plans are loaded:");
        }

        @Override
        String plan(String title, String number, int tasks) {
            return "《" + title + "》" + (number.isEmpty() ? "" : " (" + number + ")") + ", " + tasks
                    + (tasks == 1 ? " task" : " tasks");
        }

        @Override
        String key(String key, Standing standing) {
            return ", key " + key
                    + switch (standing) {
                        case HERE -> " (chosen in this conversation)";
                        case MAIN -> " (used where none is named)";
                        case OTHER -> "";
                    }
                    + ".";
        }

        @Override
        String revision(long revision) {
            return "This is revision " + revision + " of the data.";
        }

        @Override
        String use(String title) {
            return "use plan " + title;
        }
    };

    /** What a plan is to a conversation. */
    enum Standing {
        HERE,
        MAIN,
        OTHER
    }

    static PlanOrderWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    abstract String used(String title);

    abstract String noConversation();

    abstract String incomplete();

    abstract String plans(int count);

    abstract String plan(String title, String number, int tasks);

    abstract String key(String key, Standing standing);

    abstract String revision(long revision);

    /** The order that chooses a plan. */
    abstract String use(String title);
}
