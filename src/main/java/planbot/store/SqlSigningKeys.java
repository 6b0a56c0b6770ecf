package planbot.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import planbot.bot.Audit;
import planbot.command.exports.SigningKeys;

/** Signing keys in SQL: 256 bits of chance each. They are read every time, so that one that was renewed is nowhere in use. */
public final class SqlSigningKeys implements SigningKeys {
    private static final String FAILURE = "the signing keys cannot be read or written";
    private static final int BYTES = 32;

    private final DataSource source;
    private final SecureRandom random = new SecureRandom();

    public SqlSigningKeys(DataSource source) {
        this.source = source;
    }

    @Override
    public byte[] of(Purpose purpose) {
        return Transaction.of(source, FAILURE, connection -> {
            Optional<String> known = Rows.first(
                    connection,
                    "SELECT secret FROM signing_key WHERE purpose = ?",
                    row -> row.getString(1),
                    purpose.name());
            return HexFormat.of().parseHex(known.isPresent() ? known.get() : made(connection, purpose));
        });
    }

    @Override
    public void renew(Purpose purpose, Audit.Entry entry) {
        Transaction.of(source, FAILURE, connection -> {
            Rows.update(connection, "DELETE FROM signing_key WHERE purpose = ?", purpose.name());
            made(connection, purpose);
            SqlAudit.insert(connection, entry);
            return true;
        });
    }

    /** Of two that make one at a time, the other gives way and finds this. */
    private String made(Connection connection, Purpose purpose) throws SQLException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Rows.update(connection, "INSERT INTO signing_key (purpose, secret) VALUES (?, ?)", purpose.name(), secret);
        return secret;
    }
}
