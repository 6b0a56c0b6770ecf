package planbot.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Copies all that one store holds into another that is empty, and compares the two row by row before it counts. */
public final class StoreCopy {

    /** What was copied of a table, each row compared. */
    public record Copied(String table, long rows) {}

    private StoreCopy() {}

    /**
     * Copies in one transaction.
     *
     * @return the tables in the order in which they were copied
     * @throws StoreException if the other one is not empty, a row cannot be written, or differs afterwards: nothing is written then
     */
    public static List<Copied> copy(Database from, Database to) {
        try (Connection source = from.source().getConnection();
                Connection target = to.source().getConnection()) {
            // One state of the source throughout, and a cursor instead of whole tables in memory.
            source.setAutoCommit(false);
            target.setAutoCommit(false);
            try {
                List<Copied> copied = new ArrayList<>();
                for (Table table : Table.all(source)) {
                    copied.add(copy(table, source, target));
                }
                target.commit();
                return copied;
            } finally {
                target.rollback();
                source.rollback();
            }
        } catch (SQLException e) {
            throw new StoreException("the store cannot be copied: " + e.getMessage(), e);
        }
    }

    private static Copied copy(Table table, Connection source, Connection target) throws SQLException {
        long before = table.count(target);
        if (before > 0) {
            throw new StoreException("the table " + table.name() + " of the database that is to be filled holds "
                    + before + " rows already; name an empty database");
        }
        long written = table.each(source, rows -> table.insert(target, rows));
        table.numberOn(target);
        long compared = table.each(source, rows -> compare(table, rows, target));
        if (compared != written || table.count(target) != written) {
            throw new StoreException("the table " + table.name() + " has another number of rows than were copied");
        }
        return new Copied(table.name(), written);
    }

    private static void compare(Table table, List<Table.Row> rows, Connection target) throws SQLException {
        List<Table.Row> there = table.find(target, rows);
        for (Table.Row row : rows) {
            if (!there.contains(row)) {
                throw new StoreException("a row of the table " + table.name()
                        + " differs after it was copied: its key is " + table.key(row)
                        + "; an earlier planbot may have kept characters in it that PostgreSQL cannot:"
                        + " correct the row in the file, or leave it out");
            }
        }
    }
}
