package planbot.command;

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
            return "您还没有在这里管理订阅的权限。" + ask(contact) + "，在配置的 roles.admins 或 roles.subscribers 中加上您。" + known(actor);
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
            return "You may not manage subscriptions here yet. " + ask(contact)
                    + " to add you to roles.admins or roles.subscribers in the configuration." + known(actor);
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
}
