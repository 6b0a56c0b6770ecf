package planbot.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planbot.answer.Language;
import planbot.bot.Inbound;

class RolesTest {
    private static final Roles ROLES = new Roles(
            Set.of("dingtalk:boss"),
            Set.of(),
            Map.of("dingtalk", Set.of("市科委"), "dingtalk:zhangsan", Set.of("市教委")),
            Map.of("dingtalk", Set.of()),
            "李四");

    private static Asker proved(String user) {
        return new Asker("dingtalk", user, null);
    }

    private static Asker claimed(String user) {
        return new Asker("dingtalk", user, null, "", Inbound.Proof.CHANNEL);
    }

    private static Ordered by(Asker asker) {
        return new Ordered(asker, Language.ZH, Instant.EPOCH, LocalDate.EPOCH, "seed");
    }

    private static String refused(Asker asker, List<String> units) {
        return assertThrows(Refusal.class, () -> new Rights(() -> ROLES).checkMayReport(by(asker), units, unit -> unit))
                .words();
    }

    @Test
    void a_person_who_is_not_proved_has_the_rights_of_his_channel_and_those_over_his_own_chat() {
        assertTrue(ROLES.isAdmin(proved("boss")));
        assertFalse(ROLES.isAdmin(claimed("boss")));
        assertTrue(ROLES.maySubscribe(claimed("boss")));
        assertTrue(ROLES.mayAsk(claimed("zhangsan")));
        assertEquals(Set.of("市科委", "市教委"), ROLES.reportsFor(proved("zhangsan")));
        assertEquals(Set.of("市科委"), ROLES.reportsFor(claimed("zhangsan")));
    }

    @Test
    void a_unit_is_reported_for_by_its_reporters_and_by_admins() {
        Rights rights = new Rights(() -> ROLES);

        assertDoesNotThrow(() -> rights.checkMayReport(by(proved("zhangsan")), List.of("市财政局", "市教委"), unit -> unit));
        assertDoesNotThrow(() -> rights.checkMayReport(by(claimed("anybody")), List.of("市科委"), unit -> unit));
        assertDoesNotThrow(() -> rights.checkMayReport(by(proved("boss")), List.of(), unit -> unit));
        assertDoesNotThrow(() -> rights.checkMayReport(by(Asker.CONSOLE), List.of("市财政局"), unit -> unit));
    }

    @Test
    void who_does_not_report_for_a_unit_is_told_whose_matter_it_is_and_what_is_missing() {
        String told = refused(proved("zhangsan"), List.of("市财政局"));
        assertTrue(told.contains("由市财政局填报") && told.contains("授权 dingtalk:zhangsan 填报 市财政局"), told);
        assertTrue(refused(claimed("zhangsan"), List.of("市教委")).contains("不能证明是谁发的"));
        assertTrue(refused(proved("zhangsan"), List.of()).contains("原文未写明牵头单位"));
        assertTrue(refused(proved("zhangsan"), List.of()).contains("李四"));
    }

    @Test
    void roles_that_are_put_together_hold_both_but_close_no_channel() {
        Roles more = new Roles(
                Set.of("feishu:ou_1"),
                Set.of("feishu"),
                Map.of("dingtalk:zhangsan", Set.of("市财政局")),
                Map.of("dingtalk", Set.of("wang"), "feishu", Set.of("ou_2")),
                "");

        assertEquals(
                new Roles(
                        Set.of("dingtalk:boss", "feishu:ou_1"),
                        Set.of("feishu"),
                        Map.of("dingtalk", Set.of("市科委"), "dingtalk:zhangsan", Set.of("市教委", "市财政局")),
                        Map.of("dingtalk", Set.of("wang")),
                        "李四"),
                ROLES.with(more));
    }

    @Test
    void who_is_trusted_is_taken_for_whom_he_claims_to_be() {
        Orders orders = (text, asker, today) -> {
            throw new IllegalStateException(asker.actor() + " " + asker.isProved());
        };
        Orders trusting = new TrustingOrders(orders, Set.of("dingtalk"));

        assertEquals(
                "dingtalk:boss true",
                assertThrows(IllegalStateException.class, () -> trusting.read("", claimed("boss"), LocalDate.EPOCH))
                        .getMessage());
        assertEquals(
                "feishu:boss false",
                assertThrows(
                                IllegalStateException.class,
                                () -> trusting.read(
                                        "",
                                        new Asker("feishu", "boss", null, "", Inbound.Proof.CHANNEL),
                                        LocalDate.EPOCH))
                        .getMessage());
    }
}
