package planbot.command.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planbot.command.digests.Declarations.Declared;
import planbot.digest.Leases;
import planbot.digest.Subscription;
import planbot.store.Database;
import planbot.store.Postgres;
import planbot.store.Race;
import planbot.store.Server;
import planbot.store.SqlLeases;
import planbot.store.SqlSubscriptions;

/** Three instances that start on one store at the same moment. */
class DeclaringAtOnceTest {
    private final Server server = Postgres.empty();
    private final List<Database> instances = new ArrayList<>();

    @AfterEach
    void close() {
        instances.forEach(Database::close);
    }

    private List<Subscription> start(Declared... declared) throws Exception {
        while (instances.size() < 3) {
            instances.add(Database.onServer(server, new SimpleMeterRegistry()));
        }
        Race.of(3, number -> () -> {
            SqlSubscriptions subscriptions =
                    new SqlSubscriptions(instances.get(number).source());
            new SqlLeases(instances.get(number).source())
                    .alone(Leases.Name.DECLARING, () -> DeclarationsTest.declare(subscriptions, declared));
            return true;
        });
        return new SqlSubscriptions(instances.get(0).source()).after(0, 100);
    }

    @Test
    void what_is_declared_is_on_record_once_and_what_is_declared_no_more_ends_once() throws Exception {
        Declared morning = DeclarationsTest.daily("morning", 9, "市科委");
        Declared evening = DeclarationsTest.daily("evening", 18, "");
        assertEquals(
                List.of("morning", "evening"),
                start(morning, evening).stream().map(Subscription::name).toList());
        assertEquals(
                List.of(2L), start(evening).stream().map(Subscription::number).toList());
        Declared later = DeclarationsTest.daily("evening", 20, "市科委");
        assertEquals(
                List.of(3L), start(later).stream().map(Subscription::number).toList());
    }
}
