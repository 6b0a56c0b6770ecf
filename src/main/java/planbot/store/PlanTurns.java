package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import planbot.digest.Outbox.Turn;
import planbot.digest.Row;
import planbot.digest.Subscription;

/** Writes turns: what each leaves its subscription with, then the rows of those whose subscription was as it was read. */
final class PlanTurns {
    private static final String TURN = """
            UPDATE subscription SET mode = ?, failures = ?, why = ?, next_at = ?, basis = ?
            WHERE number = ? AND mode = 'RUNNING' AND failures = ? AND next_at IS NOT DISTINCT FROM CAST(? AS BIGINT)""";

    private final Connection connection;

    PlanTurns(Connection connection) {
        this.connection = connection;
    }

    int plan(List<Turn> turns, UnaryOperator<List<Row>> notices) throws SQLException {
        boolean[] taken = take(turns);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                rows.addAll(turns.get(i).rows());
            }
        }
        Tally tally = new Tally();
        AddDigests add = new AddDigests(connection, tally);
        List<Row> written = add.addOrReplace(rows);
        int told = add.add(notices.apply(written));
        tally.write(connection);
        return written.size() + told;
    }

    /** By number, so that two writers that plan the same never wait for each other. */
    private boolean[] take(List<Turn> turns) throws SQLException {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> turns.get(i).subscription().number()));
        List<@Nullable Object[]> values = new ArrayList<>();
        order.forEach(i -> values.add(values(turns.get(i))));
        int[] counts = Rows.update(connection, TURN, values);
        boolean[] taken = new boolean[turns.size()];
        for (int i = 0; i < counts.length; i++) {
            taken[order.get(i)] = counts[i] > 0;
        }
        return taken;
    }

    private static @Nullable Object[] values(Turn turn) {
        Subscription read = turn.subscription();
        return new @Nullable Object[] {
            turn.state().mode().name(),
            turn.state().failures(),
            turn.state().why(),
            Rows.millis(turn.next()),
            turn.basis(),
            read.number(),
            read.state().failures(),
            Rows.millis(read.next())
        };
    }
}
