package planbot.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database that several planbots may share.
 *
 * @param url {@code jdbc:postgresql://host/database}; may hold a password, so it is never printed whole
 * @param user empty where the URL names one
 * @param password empty where there is none, or the URL holds it
 * @param connections how many are held at most, besides one that listens
 */
public record Server(String url, String user, String password, int connections) {
    /** Three planbots have room on a server of the usual hundred connections, with some left for its operator. */
    public static final int USUAL = 10;

    private static final int SECONDS_TO_CONNECT = 2;
    private static final int SECONDS_TO_LOG_IN = 5;

    /** One with the usual number of connections. */
    public Server(String url, String user, String password) {
        this(url, user, password, USUAL);
    }

    /**
     * Opens a connection at each call.
     *
     * @param patience how long an answer may take before the connection is given up, in whole seconds; zero for any time
     * @throws StoreException if the address is none
     */
    DataSource source(Duration patience) {
        if (Driver.parseURL(url, null) == null) {
            throw new StoreException("is no address of a PostgreSQL database; write store.url as"
                    + " jdbc:postgresql://db.example.com/planbot");
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setApplicationName("planbot");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setLoginTimeout(SECONDS_TO_LOG_IN);
        source.setSocketTimeout((int) patience.toSeconds());
        // Else the failure of a batch tells the row with all its values, and such failures are logged: addresses, what
        // people said.
        source.setLogServerErrorDetail(false);
        // One that only repeats another's data takes no writes: of several in the URL the first is meant that does.
        source.setTargetServerType("primary");
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        source.setUrl(url);
        return source;
    }

    /** Where it is, without what follows a question mark. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
