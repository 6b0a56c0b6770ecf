package planbot.command;

import java.time.Duration;
import java.util.Collection;
import planbot.answer.Language;

/** What is said to those who may not: what is missing, and whom to ask. */
public enum RightsWords {
    CHINESE {
        @Override
        String onlyAdmins(String contact, String actor) {
            return "这件事只有管理员能办。" + ask(contact) + "。" + known(actor);
        }

        @Override
        String onlySubscribers(String contact, String actor) {
            return "您还没有在这里管理订阅的权限。" + ask(contact) + "，说“授权 " + actor
                    + " 订阅”，或在配置的 roles.admins 或 roles.subscribers 中加上您。" + known(actor);
        }

        @Override
        String onlyReporters(Collection<String> units, String contact, String actor) {
            String told =
                    units.isEmpty() ? "原文未写明牵头单位，只有管理员能填报。" : "这件事由" + String.join("、", units) + "填报，您还没有替它填报的权限。";
            String how = units.isEmpty()
                    ? "。"
                    : "，说“授权 " + actor + " 填报 " + units.iterator().next() + "”，或在配置的 roles.reporters 中加上您。";
            return told + ask(contact) + how + known(actor);
        }

        @Override
        String onlyReaders(String contact, String actor) {
            return "您还不能在这里提问：这个通道只回答名单上的人。" + ask(contact) + "，说“授权 " + actor + " 查询”，或在配置的 roles.readers 中加上您。"
                    + known(actor);
        }

        @Override
        String onlyProved(String actor) {
            return "这个通道只能证明消息来自平台，不能证明是谁发的，所以不按 " + actor + " 的权限办理。请在聊天页或能证明发送人的通道里说。";
        }

        @Override
        String tooOften(Duration pause) {
            return "您的命令接连被拒绝，请过" + minutes(pause) + "分钟再试。“我是谁”看您的标识和权限。";
        }

        private String ask(String contact) {
            return contact.isEmpty() ? "请联系 planbot 的管理员" : "请联系" + contact;
        }

        private String known(String actor) {
            return "（您在这里的标识是 " + actor + "）";
        }
    },
    ENGLISH {
        @Override
        String onlyAdmins(String contact, String actor) {
            return "Only administrators may do this. " + ask(contact) + "." + known(actor);
        }

        @Override
        String onlySubscribers(String contact, String actor) {
            return "You may not manage subscriptions here yet. " + ask(contact) + " to say \"grant " + actor
                    + " subscriber\", or to add you to roles.admins or roles.subscribers in the configuration."
                    + known(actor);
        }

        @Override
        String onlyReporters(Collection<String> units, String contact, String actor) {
            return units.isEmpty()
                    ? "The source names no lead unit, so that only administrators may report this. " + ask(contact)
                            + "." + known(actor)
                    : "This is reported by " + String.join(", ", units) + ", in whose name you may not report yet. "
                            + ask(contact) + " to say \"grant " + actor + " reporter "
                            + units.iterator().next() + "\", or to add you to roles.reporters in the configuration."
                            + known(actor);
        }

        @Override
        String onlyReaders(String contact, String actor) {
            return "You may not ask here yet: this channel answers only those on its list. " + ask(contact)
                    + " to say \"grant " + actor + " reader\", or to add you to roles.readers in the configuration."
                    + known(actor);
        }

        @Override
        String onlyProved(String actor) {
            return "This channel proves that a message comes from the platform, but not who wrote it, so the rights of "
                    + actor + " do not count here. Use the chat page, or a channel that proves the sender.";
        }

        @Override
        String tooOften(Duration pause) {
            long minutes = minutes(pause);
            return "Your orders were refused again and again; please wait " + minutes
                    + (minutes == 1 ? " minute." : " minutes.") + " \"whoami\" shows your id and your rights.";
        }

        private String ask(String contact) {
            return "Please ask " + (contact.isEmpty() ? "the administrator of planbot" : contact);
        }

        private String known(String actor) {
            return " (You are known here as " + actor + ".)";
        }
    };

    public static RightsWords in(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** @param contact whom to ask; may be empty */
    abstract String onlyAdmins(String contact, String actor);

    abstract String onlySubscribers(String contact, String actor);

    /** @param units that lead the task; empty where they are unknown */
    abstract String onlyReporters(Collection<String> units, String contact, String actor);

    abstract String onlyReaders(String contact, String actor);

    /** To one who claims to be somebody who may. */
    abstract String onlyProved(String actor);

    /** @param pause until orders are read again */
    abstract String tooOften(Duration pause);

    private static long minutes(Duration pause) {
        return Math.max(1, pause.plusSeconds(59).toMinutes());
    }
}
