package planbot.digest.notice;

import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Language;
import planbot.plan.Edition;

/** What a group is told when a plan has changed. */
enum ChangeWords {
    CHINESE {
        @Override
        String changed(int count, long revision) {
            return "【方案变动】本会话订阅的任务有 " + count + " 处变动（版本 " + revision + "）：";
        }

        @Override
        String footer(List<Long> subscriptions) {
            return "因订阅 " + joined(subscriptions, "、") + " 要求“有变化就通知”。";
        }
    },
    ENGLISH {
        @Override
        String changed(int count, long revision) {
            return "[plan changed] " + count + (count == 1 ? " change" : " changes")
                    + " in tasks this chat is subscribed to (revision " + revision + "):";
        }

        @Override
        String footer(List<Long> subscriptions) {
            return "Told because subscription " + joined(subscriptions, ", ") + " asks to be notified of changes.";
        }
    };

    static ChangeWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    abstract String changed(int count, long revision);

    abstract String footer(List<Long> subscriptions);

    /** Which plan a line is about; empty where there is only one. */
    String title(Revised revised, Edition edition) {
        boolean one =
                revised.before().plans().size() == 1 && revised.after().plans().size() == 1;
        return one ? "" : "《" + edition.title() + "》";
    }

    private static String joined(List<Long> numbers, String comma) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(comma));
    }
}
