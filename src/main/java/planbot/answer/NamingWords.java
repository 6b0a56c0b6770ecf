package planbot.answer;

import java.util.List;
import java.util.stream.Collectors;

/** What is said of plans where more than one is loaded. */
public enum NamingWords {
    CHINESE {
        @Override
        public String about(String title) {
            return "方案：《" + title + "》";
        }

        @Override
        public String which(String said, List<String> titles) {
            return (said.isEmpty() ? "一次只能问一个方案" : "“" + said + "”对得上几个方案") + "，请说明是哪一个：" + list(titles) + "。";
        }

        @Override
        public String unknown(String said, List<String> titles) {
            return "没有加载叫《" + said + "》的方案。已加载的方案：" + list(titles) + "。";
        }

        @Override
        public String gone(String key, String main) {
            return "本会话原来选用的方案（" + key + "）现在没有加载，改按《" + main + "》回答。“方案列表”看有哪些，“用方案 …”另选。";
        }

        @Override
        public String elsewhere(String title, int tasks, String question) {
            return "《" + title + "》中有 " + tasks + " 项，可以这样问：" + question;
        }

        private String list(List<String> titles) {
            return titles.stream().map(title -> "《" + title + "》").collect(Collectors.joining("、"));
        }
    },
    ENGLISH {
        @Override
        public String about(String title) {
            return "Plan: 《" + title + "》";
        }

        @Override
        public String which(String said, List<String> titles) {
            return (said.isEmpty() ? "One plan at a time can be asked" : "“" + said + "” fits several plans")
                    + "; please say which: " + list(titles) + ".";
        }

        @Override
        public String unknown(String said, List<String> titles) {
            return "No plan called 《" + said + "》 is loaded. Loaded are: " + list(titles) + ".";
        }

        @Override
        public String gone(String key, String main) {
            return "The plan chosen for this conversation (" + key + ") is not loaded now; answers are from 《" + main
                    + "》. \"plans\" lists what there is, \"use plan …\" chooses another.";
        }

        @Override
        public String elsewhere(String title, int tasks, String question) {
            return "《" + title + "》 has " + tasks + (tasks == 1 ? " task" : " tasks") + "; ask: " + question;
        }

        private String list(List<String> titles) {
            return titles.stream().map(title -> "《" + title + "》").collect(Collectors.joining(", "));
        }
    };

    public static NamingWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** Which plan an answer is from. */
    public abstract String about(String title);

    /** @param said what fits several; empty where several were named */
    public abstract String which(String said, List<String> titles);

    public abstract String unknown(String said, List<String> titles);

    /** The plan that a conversation chose is not there any more. */
    public abstract String gone(String key, String main);

    /** Another plan has what this one has not. */
    public abstract String elsewhere(String title, int tasks, String question);

    /** What stands against a naming; empty where nothing does. */
    public String doubt(Naming naming, Shelf shelf) {
        if (naming instanceof Naming.Several several) {
            return which(several.said(), titles(several.plans()));
        }
        return naming instanceof Naming.Unknown unknown ? unknown(unknown.said(), titles(shelf.plans())) : "";
    }

    private static List<String> titles(List<Knowledge> plans) {
        return plans.stream().map(plan -> plan.edition().title()).toList();
    }
}
