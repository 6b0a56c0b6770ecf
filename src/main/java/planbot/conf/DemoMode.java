package planbot.conf;

import java.util.Optional;
import planbot.platform.Secret;

/** The demo's rule: {@code {stand-in}} in a value is the address of what stands in for the platforms. */
final class DemoMode implements Mode {
    private static final String PLACEHOLDER = "{stand-in}";

    private final String standIn;

    DemoMode(String standIn) {
        this.standIn = standIn;
    }

    @Override
    public Optional<Secret> literal(String written) {
        return written.isBlank() ? Optional.empty() : Optional.of(new Secret(meant(written)));
    }

    @Override
    public String meant(String written) {
        return written.replace(PLACEHOLDER, standIn);
    }

    /** Everybody can read the demo's secrets, so nobody else may reach it. */
    @Override
    public boolean mayListen(String host) {
        return SettingsReader.LOOPBACK.contains(host);
    }
}
