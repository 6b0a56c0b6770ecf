package planbot.command.people;

import java.util.List;
import planbot.command.Asker;
import planbot.digest.Place;

/** What is said to orders about people, in Chinese. */
final class ChinesePeople implements PeopleWords {

    @Override
    public String console(Premises.Entrance entrance) {
        return entrance == Premises.Entrance.TOKEN
                ? "您在聊天页或接口上，带着令牌，以管理员身份办事。记录里写作 console。"
                : "您在聊天页或接口上。它只对本机开放，所以您以管理员身份办事。记录里写作 console。";
    }

    @Override
    public String you(Asker asker, String platform) {
        return "您在这里的标识是 " + asker.actor() + "（平台 " + platform + "，通道 " + asker.channel() + "，用户 " + asker.user()
                + "）。";
    }

    @Override
    public String roles(List<Held> held) {
        return held.isEmpty() ? "还没有角色。" : "角色：" + told(held) + "。";
    }

    @Override
    public String mayNotAsk(String contact) {
        return "这个通道只回答名单上的人，您还不在名单上。请联系" + (contact.isEmpty() ? " planbot 的管理员" : contact) + "。";
    }

    @Override
    public String place(Place place) {
        return "本会话在配置里写作 " + place.channel() + ":" + place.kind() + ":" + place.address() + "。";
    }

    @Override
    public String noPlace() {
        return "这个平台的机器人不能主动向本会话发消息。";
    }

    @Override
    public String notProved() {
        return "这个通道只能证明消息来自平台，不能证明是谁发的，所以在这里不办管理员命令，也不按个人的填报权限填报。";
    }

    @Override
    public String list(int count) {
        return count == 0 ? "还没有给任何人角色。" : "角色（" + count + " 条）：";
    }

    @Override
    public List<String> header() {
        return List.of("谁", "角色", "单位", "来源");
    }

    @Override
    public String role(Role role) {
        return switch (role) {
            case ADMIN -> "管理员";
            case SUBSCRIBER -> "订阅";
            case REPORTER -> "填报";
            case READER -> "查询";
        };
    }

    @Override
    public String configured(String key) {
        return "配置 " + key;
    }

    @Override
    public String granted(String by, String at) {
        return by + "，" + at;
    }

    @Override
    public String moreRoles(int most) {
        return "还有更多，只列出前 " + most + " 条。";
    }

    @Override
    public String closed(List<String> channels) {
        return channels.isEmpty() ? "谁都可以提问。" : "只回答名单上的人的通道：" + String.join("、", channels) + "；别的通道谁都可以提问。";
    }

    @Override
    public String howToGrant() {
        return "“授权 通道:用户 填报 市科委、市教委”“取消授权 通道:用户”改动。请对方说“我是谁”，就知道标识。";
    }

    @Override
    public String appointed(String who, String what) {
        return "已授权 " + who + "：" + what + "。";
    }

    @Override
    public String opened(String channel) {
        return "通道 " + channel + " 现在谁都可以提问；在配置的 roles.readers 中写上它，才只回答名单上的人。";
    }

    @Override
    public String howToRevoke(String who) {
        return "“取消授权 " + who + "”收回。";
    }

    @Override
    public String hasAlready(String who, String what) {
        return who + " 本来就有：" + what + "。";
    }

    @Override
    public String noSuchChannel(String channel, List<String> channels) {
        return "没有叫“" + channel + "”的通道。"
                + (channels.isEmpty() ? "还没有启用任何通道。" : "已启用的通道：" + String.join("、", channels) + "。")
                + "请写成 通道:用户，例如 wecom:zhangsan。";
    }

    @Override
    public String noSuchRole(String what) {
        return "没看懂角色“" + what + "”。可以是：管理员、订阅、填报（后面写单位）、查询。例如：授权 wecom:zhangsan 填报 市科委、市教委。";
    }

    @Override
    public String onlyPeople(Role role, String channel) {
        return role(role) + "要写明是谁，不能给整个通道，例如：授权 " + channel + ":zhangsan " + role(role) + "。";
    }

    @Override
    public String noUnits(Role role, String rest) {
        return role(role) + "不分单位，请去掉“" + rest + "”。";
    }

    @Override
    public String unitsMissing(String who) {
        return "请写明替哪些单位填报，例如：授权 " + who + " 填报 市科委、市教委。";
    }

    @Override
    public String noSuchUnit(String written, String nearest) {
        return "单位名录和已加载的方案里都没有“" + written + "”。" + (nearest.isEmpty() ? "" : "您是不是指“" + nearest + "”？")
                + "没有的单位先加到 conf/units.yaml，再说“重新加载”。";
    }

    @Override
    public String tooMany(int most) {
        return "最多授权 " + most + " 条。请先收回不用的。";
    }

    @Override
    public String incomplete(Command.Verb verb) {
        return switch (verb) {
            case APPOINT ->
                "请写明授权给谁、什么角色，例如：授权 wecom:zhangsan 填报 市科委、市教委；授权 wecom:lisi 管理员；授权 feishu 订阅；授权 feishu:ou_1 查询。请对方说“我是谁”，就知道标识。";
            case DISMISS -> "请写明收回谁的授权，例如：取消授权 wecom:zhangsan；取消授权 wecom:zhangsan 填报 市科委。“权限”看有哪些。";
        };
    }

    @Override
    public String dismissed(String who, String what) {
        return "已收回 " + who + " 的：" + what + "。";
    }

    @Override
    public String hasNot(String who) {
        return who + " 没有这样的授权。“权限”看有哪些。";
    }

    @Override
    public String inConfiguration(String who, List<String> keys) {
        return who + " 写在配置的 " + String.join("、", keys) + " 里，聊天里不能收回；请改 conf/planbot.yaml 后重启。";
    }

    @Override
    public String notYourself() {
        return "不能收回自己的管理员权限。请另一位管理员办，或在聊天页上办。";
    }

    @Override
    public String comma() {
        return "、";
    }

    @Override
    public String of(String role, String units) {
        return role + "（" + units + "）";
    }
}
