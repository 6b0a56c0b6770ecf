package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;
import planbot.follow.Topic;

/** The plans that conversations have chosen, in SQL. */
public final class SqlChatPlans implements ChatPlans {
    private static final String FAILURE = "the plan of a conversation cannot be written";

    private final DataSource source;
    private final int most;

    public SqlChatPlans(DataSource source) {
        this(source, MOST);
    }

    SqlChatPlans(DataSource source, int most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public void choose(Choice choice, Audit.Entry entry) {
        Transaction.of(source, FAILURE, connection -> {
            Rows.update(connection, "DELETE FROM chat_plan WHERE conversation = ?", choice.conversation());
            Rows.update(
                    connection,
                    "INSERT INTO chat_plan (conversation, plan, chosen) VALUES (?, ?,"
                            + " (SELECT COALESCE(MAX(chosen), 0) + 1 FROM chat_plan))",
                    choice.conversation(),
                    choice.plan());
            // No two choices have one number, so that what lies so far back is too much.
            Rows.update(
                    connection,
                    "DELETE FROM chat_plan WHERE chosen <= (SELECT MAX(chosen) FROM chat_plan) - CAST(? AS BIGINT)",
                    (long) most);
            SqlAudit.insert(connection, entry);
            SqlChanges.count(connection, Topic.CHAT_PLANS);
            return true;
        });
    }

    @Override
    public List<Choice> all() {
        try (Connection connection = source.getConnection()) {
            return Rows.select(
                    connection,
                    "SELECT conversation, plan FROM chat_plan ORDER BY chosen",
                    row -> new Choice(row.getString(1), row.getString(2)));
        } catch (SQLException e) {
            throw new StoreException("the plans of conversations cannot be read: " + e.getMessage(), e);
        }
    }
}
