package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.digest.Mutes;
import planbot.digest.Place;
import planbot.digest.TaskFacts;

/** Mutes in SQL. */
public final class SqlMutes implements Mutes {
    private static final String FAILURE = "mutes cannot be written";

    private final DataSource source;

    public SqlMutes(DataSource source) {
        this.source = source;
    }

    @Override
    public void mute(Place place, String plan, TaskFacts facts, Audit.Entry entry) {
        Transaction.of(source, FAILURE, connection -> {
            Object[] values = {ToldText.write(facts), place.key(), plan, facts.number()};
            if (Rows.update(
                            connection,
                            "UPDATE muted SET facts = ? WHERE place_key = ? AND plan = ? AND task = ?",
                            values)
                    == 0) {
                Rows.update(connection, "INSERT INTO muted (facts, place_key, plan, task) VALUES (?, ?, ?, ?)", values);
            }
            SqlAudit.insert(connection, entry);
            return true;
        });
    }

    @Override
    public boolean unmute(Place place, String plan, int task, Audit.Entry entry) {
        return Transaction.of(source, FAILURE, connection -> {
            boolean was = Rows.update(
                            connection,
                            "DELETE FROM muted WHERE place_key = ? AND plan = ? AND task = ?",
                            place.key(),
                            plan,
                            task)
                    > 0;
            if (was) {
                SqlAudit.insert(connection, entry);
            }
            return was;
        });
    }

    @Override
    public List<TaskFacts> at(Place place, String plan) {
        try (Connection connection = source.getConnection()) {
            return Rows.select(
                    connection,
                    "SELECT facts FROM muted WHERE place_key = ? AND plan = ? ORDER BY task",
                    row -> ToldText.facts(row.getString(1)),
                    place.key(),
                    plan);
        } catch (SQLException e) {
            throw new StoreException("mutes cannot be read: " + e.getMessage(), e);
        }
    }
}
