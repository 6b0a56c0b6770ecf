package planbot.conf;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.platform.Secret;

/** Reads which database holds the store. */
final class StoreReader {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern PERSON = Pattern.compile("jdbc:postgresql://[^/?]*@");

    private final Values values;
    private final SecretSource secrets;

    StoreReader(Values values, SecretSource secrets) {
        this.values = values;
        this.secrets = secrets;
    }

    /** Null where it is a file in the data folder. */
    Settings.@Nullable Store read(Section section) {
        String url = values.text(section, "url", "").strip();
        String user = values.text(section, "user", "").strip();
        Secret password = secrets.read(section, "password", "PLANBOT_STORE_PASSWORD");
        int connections = values.number(section, "connections", 2, 50, 10);
        section.close();
        if (url.isEmpty()) {
            return null;
        }
        if (!url.startsWith(POSTGRESQL)) {
            section.problem(
                    "url",
                    "must be the address of a PostgreSQL database such as jdbc:postgresql://db.example.com/planbot"
                            + values.origin(section, "url") + "; left out, the store is a file in the data folder");
            return null;
        }
        if (PERSON.matcher(url).lookingAt()) {
            section.problem(
                    "url",
                    "names a person before @, which the driver would take for the host; write him as store.user and the"
                            + " password as PLANBOT_STORE_PASSWORD" + values.origin(section, "url"));
            return null;
        }
        return new Settings.Store(new Secret(url), user, password, connections);
    }
}
