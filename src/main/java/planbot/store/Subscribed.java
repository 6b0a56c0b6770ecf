package planbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.digest.Subscription;
import planbot.schedule.ScheduleText;

/** A subscription's columns. */
final class Subscribed {
    static final String INSERT = """
            INSERT INTO subscription (number, name, channel, kind, address, place_key, schedule, zone, question, horizon,
                scope, when_empty, quiet_from, quiet_to, language, mode, failures, why, next_at, basis, plan, on_change)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String UPDATE = """
            UPDATE subscription SET schedule = ?, zone = ?, question = ?, horizon = ?, scope = ?, when_empty = ?,
                quiet_from = ?, quiet_to = ?, language = ?, mode = ?, failures = ?, why = ?, next_at = ?, basis = ?,
                plan = ?, on_change = ?
            WHERE number = ? AND mode <> 'ENDED'""";

    private Subscribed() {}

    static @Nullable Object[] inserted(Subscription subscription) {
        Order order = subscription.order();
        return new @Nullable Object[] {
            subscription.number(),
            subscription.name(),
            subscription.place().channel(),
            subscription.place().kind(),
            subscription.place().address(),
            subscription.place().key(),
            ScheduleText.of(order.schedule()),
            order.zone().getId(),
            order.filter(),
            order.horizon(),
            order.scope().name(),
            order.whenEmpty().name(),
            PlaceColumns.from(order.quiet()),
            PlaceColumns.to(order.quiet()),
            order.language().name(),
            subscription.state().mode().name(),
            subscription.state().failures(),
            subscription.state().why(),
            Rows.millis(subscription.next()),
            subscription.basis(),
            order.plan(),
            order.onChange().name()
        };
    }

    static @Nullable Object[] updated(Subscription subscription) {
        Order order = subscription.order();
        return new @Nullable Object[] {
            ScheduleText.of(order.schedule()),
            order.zone().getId(),
            order.filter(),
            order.horizon(),
            order.scope().name(),
            order.whenEmpty().name(),
            PlaceColumns.from(order.quiet()),
            PlaceColumns.to(order.quiet()),
            order.language().name(),
            subscription.state().mode().name(),
            subscription.state().failures(),
            subscription.state().why(),
            Rows.millis(subscription.next()),
            subscription.basis(),
            order.plan(),
            order.onChange().name(),
            subscription.number()
        };
    }

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("number"),
                row.getString("name"),
                PlaceColumns.place(row),
                order(row),
                new Subscription.State(
                        Subscription.Mode.valueOf(row.getString("mode")), row.getInt("failures"), row.getString("why")),
                Rows.instant(row, "next_at"),
                row.getString("basis"));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                ScheduleColumn.read(row.getString("schedule")),
                ZoneId.of(row.getString("zone")),
                row.getString("question"),
                row.getInt("horizon"),
                Order.Scope.valueOf(row.getString("scope")),
                Order.WhenEmpty.valueOf(row.getString("when_empty")),
                PlaceColumns.quiet(row),
                Language.valueOf(row.getString("language")),
                row.getString("plan"),
                Order.OnChange.valueOf(row.getString("on_change")));
    }
}
