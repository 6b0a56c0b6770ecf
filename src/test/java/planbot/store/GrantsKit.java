package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.command.people.Grant;
import planbot.command.people.Grants;
import planbot.command.people.Held;
import planbot.command.people.Role;

/** What every record of granted roles does. */
abstract class GrantsKit {
    private static final Instant AT = Instant.parse("2016-05-20T01:00:00Z");
    private static final List<Role> ROLES = List.of(Role.values());
    private static final Held ADMIN = new Held("wecom:zhangsan", Role.ADMIN);
    private static final Held REPORTER = new Held("wecom:zhangsan", Role.REPORTER, "市科委");

    /** An empty record. */
    abstract Grants store();

    /** What the record has audited, in order. */
    abstract List<Audit.Entry> audited();

    private static Audit.Entry entry(String detail) {
        return new Audit.Entry(AT, "wecom:boss", "grant", detail);
    }

    private static Grant grant(Held held, String by) {
        return new Grant(held, by, AT);
    }

    @Test
    void what_is_granted_comes_back_with_who_granted_it_and_when() {
        Grants grants = store();

        assertTrue(grants.add(List.of(grant(ADMIN, "wecom:boss"), grant(REPORTER, "console")), entry("1")));

        assertEquals(Set.of(grant(ADMIN, "wecom:boss"), grant(REPORTER, "console")), Set.copyOf(grants.all()));
    }

    @Test
    void what_is_granted_already_stays_as_it_is() {
        Grants grants = store();
        grants.add(List.of(grant(ADMIN, "wecom:boss")), entry("1"));

        assertFalse(grants.add(List.of(grant(ADMIN, "console")), entry("2")));
        assertTrue(grants.add(List.of(grant(ADMIN, "console"), grant(REPORTER, "console")), entry("3")));

        assertEquals(Set.of(grant(ADMIN, "wecom:boss"), grant(REPORTER, "console")), Set.copyOf(grants.all()));
        assertEquals(List.of(entry("1"), entry("3")), audited());
    }

    @Test
    void what_is_taken_back_is_gone_and_only_that() {
        Grants grants = store();
        grants.add(List.of(grant(ADMIN, "wecom:boss"), grant(REPORTER, "wecom:boss")), entry("1"));

        assertTrue(grants.remove(List.of(REPORTER, new Held("nobody", Role.ADMIN)), entry("2")));
        assertFalse(grants.remove(List.of(REPORTER), entry("3")));

        assertEquals(List.of(grant(ADMIN, "wecom:boss")), grants.all());
        assertEquals(List.of(entry("1"), entry("2")), audited());
    }

    @Test
    void a_thousand_changes_in_any_order_leave_what_a_plain_map_holds() {
        Grants grants = store();
        Map<Held, Grant> expected = new HashMap<>();
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            List<Held> held = new ArrayList<>();
            for (int many = random.nextInt(3); many >= 0; many--) {
                Role role = ROLES.get(random.nextInt(ROLES.size()));
                held.add(new Held(
                        "c:" + random.nextInt(4), role, role == Role.REPORTER ? "单位" + random.nextInt(3) : ""));
            }
            if (random.nextBoolean()) {
                String by = "by " + i;
                boolean fresh = !expected.keySet().containsAll(held);
                assertEquals(
                        fresh,
                        grants.add(held.stream().map(one -> grant(one, by)).toList(), entry("" + i)));
                held.forEach(one -> expected.putIfAbsent(one, grant(one, by)));
            } else {
                boolean any = held.stream().anyMatch(expected::containsKey);
                assertEquals(any, grants.remove(held, entry("" + i)));
                expected.keySet().removeAll(held);
            }
            assertEquals(new HashSet<>(expected.values()), new HashSet<>(grants.all()));
        }
    }
}
