package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import planbot.bot.Audit;
import planbot.digest.Place;
import planbot.digest.Subscription;
import planbot.digest.Subscriptions;
import planbot.digest.Told;
import planbot.follow.Topic;

/** Subscriptions in SQL. */
public final class SqlSubscriptions implements Subscriptions {
    private final DataSource source;

    public SqlSubscriptions(DataSource source) {
        this.source = source;
    }

    @Override
    public Subscription add(Draft draft, Audit.Entry entry) {
        return write(connection -> {
            // One at a time, by the lock of what is counted: each takes the number after the last.
            SqlChanges.count(connection, Topic.SUBSCRIPTIONS);
            long number = 1
                    + Rows.first(connection, "SELECT COALESCE(MAX(number), 0) FROM subscription", row -> row.getLong(1))
                            .orElse(0L);
            Subscription added = new Subscription(
                    number,
                    draft.name(),
                    draft.place(),
                    draft.order(),
                    Subscription.State.RUNNING,
                    draft.next(),
                    draft.basis());
            Rows.update(connection, Subscribed.INSERT, Subscribed.inserted(added));
            SqlAudit.insert(connection, entry);
            return added;
        });
    }

    @Override
    public void change(Subscription changed, Audit.Entry entry) {
        write(connection -> {
            if (Rows.update(connection, Subscribed.UPDATE, Subscribed.updated(changed)) == 0) {
                throw new IllegalArgumentException("there is no subscription " + changed.number());
            }
            SqlAudit.insert(connection, entry);
            SqlChanges.count(connection, Topic.SUBSCRIPTIONS);
            return true;
        });
    }

    @Override
    public void replan(List<Replanned> replanned) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        replanned.stream()
                .sorted(Comparator.comparing(one -> one.subscription().number()))
                .forEach(one -> rows.add(new @Nullable Object[] {
                    Rows.millis(one.next()),
                    one.basis(),
                    one.subscription().number(),
                    Rows.millis(one.subscription().next())
                }));
        write(connection -> Rows.update(connection, """
                UPDATE subscription SET next_at = ?, basis = ?
                WHERE number = ? AND mode = 'RUNNING' AND next_at IS NOT DISTINCT FROM CAST(? AS BIGINT)""", rows));
    }

    @Override
    public Optional<Subscription> find(long number) {
        return select("WHERE number = ?", number).stream().findFirst();
    }

    @Override
    public List<Subscription> at(Place place) {
        return select("WHERE place_key = ? AND mode <> 'ENDED' ORDER BY number", place.key());
    }

    @Override
    public List<Subscription> after(long number, int most) {
        return select("WHERE number > ? AND mode <> 'ENDED' ORDER BY number FETCH FIRST ? ROWS ONLY", number, most);
    }

    /** Ordered by the mode too, though there is but one: so the index has them in order, and no more are read than asked for. */
    @Override
    public List<Subscription> due(Instant now, int most) {
        return select(
                "WHERE mode = 'RUNNING' AND next_at <= ? ORDER BY mode, next_at, number FETCH FIRST ? ROWS ONLY",
                now.toEpochMilli(),
                most);
    }

    @Override
    public List<Subscription> stale(String basis, int most) {
        return select("WHERE mode = 'RUNNING' AND basis <> ? ORDER BY number FETCH FIRST ? ROWS ONLY", basis, most);
    }

    private List<Subscription> select(String condition, Object... values) {
        return read(connection ->
                Rows.select(connection, "SELECT * FROM subscription " + condition, Subscribed::read, values));
    }

    @Override
    public Optional<Instant> next() {
        return read(connection -> Rows.first(connection, """
                SELECT next_at FROM subscription WHERE mode = 'RUNNING' AND next_at IS NOT NULL
                ORDER BY mode, next_at FETCH FIRST 1 ROW ONLY""", row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    @Override
    public Optional<Told> told(long number) {
        return read(connection -> Rows.first(
                connection,
                "SELECT told FROM subscription_told WHERE subscription = ?",
                row -> ToldText.read(row.getString(1)),
                number));
    }

    private <T> T read(Transaction.Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("subscriptions cannot be read: " + e.getMessage(), e);
        }
    }

    private <T> T write(Transaction.Work<T> work) {
        return Transaction.of(source, "subscriptions cannot be written", work);
    }
}
