package planbot.command.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.PlainText;
import planbot.bot.Audit;
import planbot.bot.Inbound;
import planbot.bot.SeedBot;
import planbot.bot.TwoPlans;
import planbot.command.Asker;
import planbot.command.Desk;
import planbot.command.Guard;
import planbot.command.PlanChoice;
import planbot.command.Rights;
import planbot.command.Roles;
import planbot.digest.Place;
import planbot.fakes.HandTurnedClock;
import planbot.hanzi.IcuHanzi;
import planbot.plan.UnitDirectory;
import planbot.store.InMemoryGrants;

/** People are told who they are, and admins grant roles and take them back. */
class PeopleRoomTest {
    private static final IcuHanzi HANZI = IcuHanzi.warm();
    private static final Asker BOSS = asker("boss");
    private static final Asker GUEST = asker("guest");
    private static final Asker STRANGER = new Asker("wecom", "wang", null);

    private final InMemoryGrants grants = new InMemoryGrants();
    private Appointments appointments = appointments();

    private static Asker asker(String user) {
        return new Asker("feishu", user, new Place("feishu", "chat", "oc_1"));
    }

    private Appointments appointments() {
        return new Appointments(
                new Roles(
                        Set.of("feishu:boss", "feishu:chief"),
                        Set.of("feishu:clerk"),
                        Map.of("feishu:clerk", Set.of("市教委")),
                        Map.of("wecom", Set.of("zhangsan")),
                        "张主任"),
                grants);
    }

    private List<UnitDirectory> bodies = List.of(SeedBot.UNITS);

    private String say(Asker asker, String text) {
        Rights rights = new Rights(appointments::roles);
        Premises premises = new Premises(
                () -> bodies,
                Map.of("feishu", "feishu", "wecom", "wecom", "team-a", "dingtalk"),
                Premises.Entrance.LOOPBACK,
                ZoneId.of("Asia/Shanghai"));
        Desk desk = new Desk(
                List.of(new PeopleRoom(appointments, rights, premises)),
                (said, who) -> new PlanChoice.Chosen("seed", said),
                new Guard(rights, entry -> {}, (channel, why) -> {}),
                HANZI,
                new HandTurnedClock());
        return desk.read(text, asker, LocalDate.of(2016, 5, 20))
                .map(order -> PlainText.render(order.get().doc()))
                .orElse("question");
    }

    private void assertSays(String told, String... words) {
        for (String word : words) {
            assertTrue(told.contains(word), () -> "not told " + word + " but: " + told);
        }
    }

    private List<String> audited() {
        return grants.audited().stream()
                .map((Audit.Entry entry) -> entry.actor() + " " + entry.action() + ": " + entry.detail())
                .toList();
    }

    @Test
    void bodies_are_those_that_are_known_when_the_order_is_given() {
        assertSays(say(BOSS, "授权 feishu:guest 填报 区水利局"), "都没有“区水利局”");
        bodies = List.of(SeedBot.UNITS, TwoPlans.OTHER.bodies());
        assertSays(say(BOSS, "授权 feishu:guest 填报 区水利局、市科委"), "已授权", "区水利局", "市科委");
    }

    @Test
    void everybody_is_told_what_to_put_on_the_list_and_what_stands_there() {
        assertSays(say(GUEST, "我是谁"), "feishu:guest", "平台 feishu", "还没有角色", "feishu:chat:oc_1");
        assertSays(say(asker("clerk"), "whoami"), "feishu:clerk", "subscriber, reporter (市教委)");
        assertSays(say(BOSS, "我的权限"), "角色：管理员");
        assertSays(say(new Asker("team-a", "u1", null), "who am i"), "platform dingtalk, channel team-a, user u1");
    }

    @Test
    void who_may_not_ask_is_told_his_id_all_the_same() {
        assertSays(say(STRANGER, "市科委牵头哪些任务"), "授权 wecom:wang 查询", "张主任");
        assertSays(say(STRANGER, "我是谁"), "wecom:wang", "只回答名单上的人", "张主任", "不能主动向本会话发消息");
    }

    @Test
    void at_the_console_it_is_said_why_one_acts_as_admin() {
        assertSays(say(Asker.CONSOLE, "我是谁"), "以管理员身份", "本机");
        assertSays(say(Asker.CONSOLE, "whoami"), "act as admin", "this machine");
    }

    @Test
    void who_is_not_proved_to_be_an_admin_is_told_what_does_not_count_there() {
        Asker claimed = new Asker("feishu", "boss", null, "", Inbound.Proof.CHANNEL);

        assertSays(say(claimed, "我是谁"), "不能证明是谁发的");
        assertSays(say(claimed, "授权 feishu:guest 管理员"), "不能证明是谁发的");
        assertEquals(List.of(), grants.all());
    }

    @Test
    void what_is_granted_counts_at_once_and_after_a_restart_until_it_is_taken_back() {
        assertSays(say(BOSS, "授权 wecom:wang 填报 市科委、市教委"), "已授权 wecom:wang：填报（市科委、市教委）", "取消授权 wecom:wang");
        assertEquals(Set.of("市科委", "市教委"), appointments.roles().reportsFor(STRANGER));
        assertEquals("question", say(STRANGER, "市科委牵头哪些任务"));
        appointments = appointments();
        assertEquals(Set.of("市科委", "市教委"), appointments.roles().reportsFor(STRANGER));

        assertSays(say(BOSS, "取消授权 wecom:wang 填报 市科委"), "已收回 wecom:wang 的：填报（市科委）");
        assertEquals(Set.of("市教委"), appointments.roles().reportsFor(STRANGER));
        assertSays(say(BOSS, "revoke wecom:wang"), "Taken back from wecom:wang: reporter (市教委)");
        assertEquals(Set.of(), appointments.roles().reportsFor(STRANGER));
        assertEquals(
                List.of(
                        "feishu:boss grant: wecom:wang: REPORTER 市科委, REPORTER 市教委",
                        "feishu:boss revoke: wecom:wang: REPORTER 市科委",
                        "feishu:boss revoke: wecom:wang: REPORTER 市教委"),
                audited());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            授权 feishu:guest 管理员 | ADMIN | feishu:guest | ''
            授权给 feishu:guest 为管理员 | ADMIN | feishu:guest | ''
            請授權 feishu:guest 訂閱 | SUBSCRIBER | feishu:guest | ''
            授权 feishu 订阅权限 | SUBSCRIBER | feishu | ''
            授权 team-a 填报 市科学技术委员会 | REPORTER | team-a | 市科委
            grant wecom:T1:U2 reader | READER | wecom:T1:U2 | ''
            grant wecom:ZhangSan as reporter for 市科委 | REPORTER | wecom:ZhangSan | 市科委
            Grant to wecom:ZhangSan the role | |  |
            """)
    void a_role_is_granted_to_a_person_or_to_all_of_a_channel(String said, String role, String who, String unit) {
        String told = say(BOSS, said);

        assertEquals(
                role == null
                        ? Optional.empty()
                        : Optional.of(new Held(who, Role.valueOf(role), unit == null ? "" : unit)),
                grants.all().stream().map(Grant::held).findFirst(),
                told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            授权 fieshu:guest 管理员 | fieshu | feishu、team-a、wecom
            授权 feishu 管理员 | 不能给整个通道 | feishu:zhangsan 管理员
            授权 feishu 查询 | 不能给整个通道 | feishu:zhangsan
            授权 feishu:guest 老板 | 老板 | 管理员、订阅、填报
            授权 feishu:guest 填报 | 替哪些单位 | 授权 feishu:guest 填报
            授权 feishu:guest 填报 市科委、市教育位 | 市教育位 | conf/units.yaml
            授权 feishu:guest 填报 市科技 | 市科技 | 您是不是指
            授权 feishu:guest 管理员 市科委 | 不分单位 | 市科委
            授权 feishu:boss 管理员 | 本来就有 | 管理员
            授权 feishu:clerk 填报 市教委 | 本来就有 | 填报（市教委）
            授权 feishu:guest | 授权给谁 | 管理员
            取消授权 | 收回谁的 | 取消授权 wecom:zhangsan
            取消授权 feishu:guest | 没有这样的授权 | 权限
            取消授权 feishu:chief | roles.admins | conf/planbot.yaml
            取消授权 feishu:clerk 填报 | roles.reporters | 聊天里不能收回
            grant feishu:guest boss | "boss" is no role | reporter
            revoke feishu:clerk | roles.subscribers, roles.reporters | conf/planbot.yaml
            """)
    void what_cannot_be_done_says_why_and_how_it_is_put_right(String said, String what, String remedy) {
        assertSays(say(BOSS, said), what, remedy);
        assertEquals(List.of(), grants.all());
        assertEquals(List.of(), audited());
    }

    @Test
    void nobody_takes_his_own_administration_back_by_a_slip() {
        say(Asker.CONSOLE, "授权 wecom:wang 管理员");
        assertSays(say(STRANGER, "取消授权 wecom:wang"), "不能收回自己的管理员权限");
        assertTrue(appointments.roles().isAdmin(STRANGER));
        assertSays(say(Asker.CONSOLE, "取消授权 wecom:wang"), "已收回");
        assertFalse(appointments.roles().isAdmin(STRANGER));
    }

    @Test
    void what_is_granted_beside_the_configuration_is_taken_back_and_the_rest_is_told() {
        say(BOSS, "授权 feishu:clerk 填报 市科委");
        assertSays(say(BOSS, "取消授权 feishu:clerk"), "已收回 feishu:clerk 的：填报（市科委）", "roles.subscribers、roles.reporters");
        assertTrue(appointments.roles().maySubscribe(asker("clerk")));
    }

    @Test
    void a_reader_of_a_channel_that_is_open_is_said_to_change_nothing_yet() {
        assertSays(say(BOSS, "授权 feishu:guest 查询"), "现在谁都可以提问");
        assertFalse(say(BOSS, "授权 wecom:wang 查询").contains("谁都可以提问"));
        assertEquals("question", say(STRANGER, "市科委牵头哪些任务"));
    }

    @Test
    void the_list_says_who_has_what_and_from_where() {
        say(BOSS, "授权 wecom:wang 填报 市科委");
        assertSays(
                say(BOSS, "权限"),
                "角色（6 条）",
                "feishu:boss",
                "配置 roles.admins",
                "wecom:zhangsan",
                "配置 roles.readers",
                "feishu:boss，2016-05-20 09:00",
                "只回答名单上的人的通道：wecom");
        assertSays(say(Asker.CONSOLE, "roles"), "Roles (6)", "configuration, roles.admins");
    }
}
