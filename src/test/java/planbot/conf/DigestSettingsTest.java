package planbot.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planbot.answer.Language;
import planbot.command.Roles;
import planbot.conf.Settings.Declared;
import planbot.conf.Settings.Doubtful;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.platform.feishu.Feishu;
import planbot.platform.slack.Slack;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;

/** Who may order digests, where they go, and those that are declared. */
class DigestSettingsTest {
    private static final Map<String, String> SLACK = Map.of("SLACK_SIGNING_SECRET", "hunter2");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder = Path.of("");

    private Settings read(String yaml, Map<String, String> more) throws IOException {
        Map<String, String> environment = new java.util.HashMap<>(SLACK);
        environment.putAll(more);
        return new SettingsReader(List.of(new Slack(), new Feishu()), environment, Map.of(), Mode.SERVICE)
                .read(Files.writeString(folder.resolve("planbot.yaml"), yaml));
    }

    private Settings read(String yaml) throws IOException {
        return read(yaml, Map.of());
    }

    private String refused(String yaml) {
        return String.valueOf(
                assertThrows(SettingsException.class, () -> read(yaml)).getMessage());
    }

    @Test
    void nothing_written_is_nobody_nothing_and_the_defaults() throws IOException {
        Settings settings = read("");

        assertEquals(new Settings.People(new Roles(Set.of(), Set.of(), ""), List.of(), Set.of()), settings.people());
        assertEquals(
                new Settings.Digests(
                        Path.of("conf/workdays.csv"),
                        Duration.ofMinutes(1),
                        Duration.ofHours(12),
                        Duration.ofHours(24),
                        Doubtful.AGAIN,
                        Duration.ofDays(400),
                        List.of()),
                settings.digests());
    }

    @Test
    void lists_are_written_as_lists_or_with_commas() throws IOException {
        Settings.People people = new Settings.People(
                new Roles(Set.of("slack:T1:U1", "slack:U2"), Set.of("slack"), "李四"),
                List.of(new Place("slack", "webhook", ""), new Place("slack", "chat", "C1")),
                Set.of());

        Settings written = read("""
                roles:
                  admins: [slack:T1:U1, 'slack:U2']
                  subscribers:
                    - slack
                  contact: 李四
                  notices: slack, slack:chat:C1
                """);
        assertEquals(people, written.people());
        assertEquals(
                people,
                read("roles: {admins: 'slack:T1:U1，slack:U2', subscribers: slack, contact: 李四,"
                                + " notices: [slack, 'slack:chat:C1']}")
                        .people());
    }

    @Test
    void a_variable_goes_before_a_list_of_the_file() throws IOException {
        Settings settings = read(
                "roles: {admins: ['slack:U1']}\ndigests: {catchUp: 1h}",
                Map.of("PLANBOT_ROLES_ADMINS", "slack:U2, slack:U3", "PLANBOT_DIGESTS_CATCHUP", "90m"));

        assertEquals(Set.of("slack:U2", "slack:U3"), settings.people().roles().admins());
        assertEquals(Duration.ofMinutes(90), settings.digests().catchUp());
    }

    @Test
    void who_reports_for_which_units_and_who_may_ask_is_written_by_name() throws IOException {
        Roles roles = new Roles(
                Set.of(),
                Set.of(),
                Map.of("slack:T1:U1", Set.of("市科委", "市教委"), "slack", Set.of("市财政局")),
                Map.of("slack", Set.of("T1:U1", "T1:U2")),
                "");

        Settings written = read("""
                roles:
                  reporters:
                    slack:T1:U1: [市科委, 市教委]
                    slack: 市财政局
                  readers: { slack: [T1:U1, T1:U2] }
                """);
        assertEquals(roles, written.people().roles());
        assertEquals(
                roles,
                read(
                                "roles: {reporters: {slack: 市科委}}",
                                Map.of(
                                        "PLANBOT_ROLES_REPORTERS",
                                        "slack:T1:U1=市科委,市教委; slack = 市财政局",
                                        "PLANBOT_ROLES_READERS",
                                        "slack=T1:U1,T1:U2"))
                        .people()
                        .roles());
    }

    @Test
    void a_unit_may_be_written_by_any_of_its_names() throws IOException {
        assertEquals(
                Map.of("slack", Set.of("市科委")),
                read("roles: {reporters: {slack: 市科学技术委员会}}").people().roles().reporters());
    }

    @Test
    void a_channel_that_answers_nobody_but_those_with_a_role_has_an_empty_list() throws IOException {
        assertEquals(
                Map.of("slack", Set.of()),
                read("roles: {readers: {slack: []}}").people().roles().readers());
    }

    @Test
    void a_channel_whose_people_are_trusted_is_named() throws IOException {
        assertEquals(Set.of("slack"), read("roles: {trusted: slack}").people().trusted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reporters: {slack: 市科技} | roles.reporters names the unit 市科技 | conf/units.yaml
            reporters: {slack: 市教育位} | names the unit 市教育位 | did you mean
            reporters: {slak: 市科委} | names the channel slak | did you mean slack?
            reporters: {'slack:': 市科委} | must be channels such as feishu | slack:
            reporters: {slack: []} | names no unit for slack | [市科委, 市教委]
            readers: {slak: [U1]} | roles.readers names the channel slak | did you mean slack?
            readers: U1 | roles.readers must be a section | single value
            trusted: slak | roles.trusted names the channel slak | did you mean slack?
            """)
    void roles_that_cannot_be_read_name_the_key_and_the_remedy(String written, String what, String remedy) {
        String told = refused("roles:\n  " + written + "\n");
        assertTrue(told.contains("line 2") && told.contains(what) && told.contains(remedy), told);
    }

    @Test
    void a_variable_that_is_no_list_by_name_is_told_how_to_be_written() {
        String told = String.valueOf(assertThrows(
                        SettingsException.class, () -> read("", Map.of("PLANBOT_ROLES_READERS", "slack U1")))
                .getMessage());
        assertTrue(told.contains("roles.readers holds slack U1") && told.contains("name=word,word; name=word"), told);
    }

    @Test
    void a_declared_subscription_is_read_but_for_its_words() throws IOException {
        Settings settings = read("""
                digests:
                  doubtful: leave
                  subscriptions:
                    morning:
                      to: slack:chat:C1
                      when: "每个工作日 08:57"
                      filter: 市科委
                      horizon: 7
                      scope: changes
                      whenEmpty: send
                      quiet: "22:00-07:00"
                      zone: Europe/Berlin
                      language: en
                      onChange: tell
                    all: {to: slack, when: daily}
                """);
        Schedule daily = new Schedule.Daily(LocalTime.of(9, 0));
        Declared morning = settings.digests().subscriptions().get(0);
        Declared all = settings.digests().subscriptions().get(1);

        assertEquals(Doubtful.LEAVE, settings.digests().doubtful());
        assertEquals("morning", morning.name());
        assertEquals(new Place("slack", "chat", "C1"), morning.to());
        assertEquals("每个工作日 08:57", morning.when().text());
        assertTrue(morning.when().where().endsWith("planbot.yaml line 6: digests.subscriptions.morning.when"));
        assertTrue(morning.filter().where().endsWith("line 7: digests.subscriptions.morning.filter"));
        assertEquals(
                new Order(
                                daily,
                                ZoneId.of("Europe/Berlin"),
                                "市科委",
                                7,
                                Order.Scope.CHANGES,
                                Order.WhenEmpty.SEND,
                                new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                                Language.EN)
                        .onChange(Order.OnChange.TELL),
                morning.order(daily));
        assertEquals(new Place("slack", "webhook", ""), all.to());
        assertEquals(
                new Order(daily, SHANGHAI, "", 30, Order.Scope.FULL, Order.WhenEmpty.SKIP, null, Language.ZH),
                all.order(daily));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles: {admins: [zhangsan]} | roles.admins | zhangsan | wecom:zhangsan",
                "roles: {admins: ['slack:']} | roles.admins | slack: | channel:user",
                "roles: {admins: ['feishu:ou_1']} | roles.admins | feishu | not enabled",
                "roles: {admins: [{a: b}]} | roles.admins | something else | list of words",
                "roles: {admins: {a: b}} | roles.admins | single value | section",
                "roles: {subscribers: [slak]} | roles.subscribers | slak | did you mean slack?",
                "roles: {subscribers: ['slack:']} | roles.subscribers | slack: | wecom:zhangsan",
                "roles: {notices: ['feishu']} | roles.notices | feishu | not enabled",
                "roles: {notices: [':chat:C1']} | roles.notices | :chat:C1 | channel:kind:address",
                "roles: {admin: []} | roles.admin | not a key | did you mean admins?",
                "digests: {catchUp: 12} | digests.catchUp | is 12, | from 0m to 30d, such as 12h",
                "digests: {catchUp: 31d} | digests.catchUp | 31d | from 0m to 30d",
                "digests: {giveUpAfter: 0h} | digests.giveUpAfter | 0h | from 1m to 30d",
                "digests: {keep: 1 year} | digests.keep | 1 year | such as 400d",
                "digests: {doubtful: perhaps} | digests.doubtful | perhaps | again, leave",
                "digests: {subscriptions: {a: {when: daily}}} | digests.subscriptions.a | lacks to | channel:kind:address",
                "digests: {subscriptions: {a: {to: slack}}} | digests.subscriptions.a | lacks when | 每个工作日 08:57",
                "digests: {subscriptions: {a: {to: slakc, when: daily}}} | a.to | slakc | did you mean slack?",
                "digests: {subscriptions: {A_b: {to: slack, when: daily}}} | subscriptions.A_b | no subscription's name | lower-case",
                "digests: {subscriptions: {a: {to: slack, when: daily, quiet: nights}}} | a.quiet | nights | 22:00-07:00",
                "digests: {subscriptions: {a: {to: slack, when: daily, quiet: '7:00-7:00'}}} | a.quiet | 7:00-7:00 | 22:00-07:00",
                "digests: {subscriptions: {a: {to: slack, when: daily, zone: Mars}}} | a.zone | Mars | Asia/Shanghai",
                "digests: {subscriptions: {a: {to: slack, when: daily, horizon: -1}}} | a.horizon | -1 | 0 to 3650",
                "digests: {subscriptions: {a: {to: slack, when: daily, scope: some}}} | a.scope | some | full, changes",
                "digests: {subscriptions: {a: {to: slack, when: daily, langauge: en}}} | a.langauge | not a key | did you mean language?",
            })
    void what_is_wrong_is_told_with_its_place_its_value_and_the_remedy(
            String yaml, String place, String value, String remedy) {
        String message = refused(yaml);

        assertTrue(
                message.contains("line 1: ")
                        && message.contains(place)
                        && message.contains(value)
                        && message.contains(remedy),
                message);
    }

    @Test
    void all_of_it_is_told_at_once() {
        String message = refused("""
                roles: {admins: [x], subscribers: [feishu]}
                digests:
                  keep: forever
                  subscriptions:
                    a: {to: feishu}
                """);

        assertEquals(5, message.lines().count(), message);
    }
}
