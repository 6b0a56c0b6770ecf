package planbot.command.people;

import static planbot.command.Forms.en;
import static planbot.command.Forms.zh;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import planbot.ask.Anchored;
import planbot.command.Forms;

/** How orders about people are told from questions. */
public final class PeopleForms {
    /** A word of every order; most questions have none. Wide letters may spell one. */
    private static final Anchored WORD = Anchored.of(
            "授权|权限|角色|我是谁|标识|管理员|身份|[\uff21-\uff5a]|(?i:who ?am ?i|my id|grant|revoke|roles|permissions|admins)");

    /** A channel, or somebody in it; what a question is about never looks like it. */
    private static final String WHO = "([a-z0-9][a-z0-9-]{0,62}(?::\\S{1,200})?)";

    /** What orders about people read like. */
    public static final Forms<Command> FORMS = new Forms<>(
            WORD,
            List.of(
                    zh("我是谁|我的(?:标识|身份|权限|角色)(?:是(?:什么|啥|多少))?|我有(?:什么|哪些|啥)(?:权限|角色)", found -> new Command.WhoAmI()),
                    zh(
                            "(?:查看?|看看?|列出)?(?:全部|所有)?的?(?:权限|角色|授权)(?:列表|清单|名单|情况)|(?:查看?|看看?|列出)?(?:全部|所有)?的?(?:权限|角色)"
                                    + "|谁有(?:什么|哪些|啥)?(?:权限|角色)|谁是管理员|管理员(?:有哪些|是谁|名单)|有哪些(?:管理员|角色|权限)",
                            found -> new Command.ListRoles()),
                    zh("(?:取消|撤销|收回|解除)授权\\s*" + WHO + "(?:\\s+(.*))?", PeopleForms::dismiss),
                    zh("(?:取消|撤销|收回|解除)授权", found -> new Command.Incomplete(Command.Verb.DISMISS)),
                    zh("授权(?:给)?\\s*" + WHO + "\\s+(\\S.*)", PeopleForms::appoint),
                    zh(
                            "授权|授权(?:给)?\\s*" + WHO + "|(?:怎么|怎样|如何)授权",
                            found -> new Command.Incomplete(Command.Verb.APPOINT)),
                    en(
                            "who\\s?am\\s?i|what(?: is|'s|s) my (?:id|role|roles)|my (?:id|role|roles|permissions)",
                            found -> new Command.WhoAmI()),
                    en(
                            "(?:(?:list|show)(?: me)?(?: the| all)?\\s+)?(?:roles|permissions|admins)|who (?:has|have) (?:what|which) roles?",
                            found -> new Command.ListRoles()),
                    en("revoke\\s+(?:from\\s+)?" + WHO + "(?:\\s+(.*))?", PeopleForms::dismiss),
                    en("revoke", found -> new Command.Incomplete(Command.Verb.DISMISS)),
                    en("grant\\s+(?:to\\s+)?" + WHO + "\\s+(\\S.*)", PeopleForms::appoint),
                    en("grant(?:\\s+" + WHO + ")?", found -> new Command.Incomplete(Command.Verb.APPOINT))));

    private PeopleForms() {}

    private static Command appoint(MatchResult found) {
        return new Command.Appoint(found.group(1), found.group(2).strip());
    }

    private static Command dismiss(MatchResult found) {
        return new Command.Dismiss(
                found.group(1), Objects.requireNonNullElse(found.group(2), "").strip());
    }
}
