package planbot.conf;

import java.util.Optional;
import planbot.platform.Secret;

/** What a configuration may do: more in a demo, because nobody else can reach it. */
public interface Mode {
    /** The rule: a secret never stands in the file, and every text means itself. */
    Mode SERVICE = new Mode() {
        @Override
        public Optional<Secret> literal(String written) {
            return Optional.empty();
        }

        @Override
        public String meant(String written) {
            return written;
        }

        @Override
        public boolean mayListen(String host) {
            return true;
        }
    };

    /** A demo on loopback, whose secrets stand in its file. */
    static Mode demo(String standIn) {
        return new DemoMode(standIn);
    }

    /** The secret that the file itself holds; empty where it may hold none. */
    Optional<Secret> literal(String written);

    /** A value of the file as it is meant. */
    String meant(String written);

    boolean mayListen(String host);
}
