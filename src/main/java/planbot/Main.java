package planbot;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsException;
import planbot.conf.SettingsReader;
import planbot.demo.Invitation;
import planbot.demo.StandIn;
import planbot.run.Flags;
import planbot.run.StartException;
import planbot.store.StoreException;

/** Where the process begins: reads what it is told, and starts what is wished for. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            Flags flags = Flags.parse(arguments);
            if (flags.wish() == Flags.Wish.HELP) {
                System.out.println(Flags.USAGE);
                return;
            }
            if (flags.wish() == Flags.Wish.DEMO) {
                demo(flags);
            } else {
                Service.start(settings(flags, Mode.SERVICE));
            }
        } catch (Flags.UsageException | SettingsException | StartException | StoreException e) {
            refuse(e.getMessage());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Main.class).debug("cannot start", e);
            refuse("cannot start because of an unforeseen failure (" + e
                    + "); log.level: debug tells where it happened");
        }
    }

    private static void refuse(@Nullable String why) {
        System.err.println("planbot: " + why);
        System.exit(2);
    }

    private static Settings settings(Flags flags, Mode mode) {
        return new SettingsReader(Connections.PLATFORMS, System.getenv(), flags.overrides(), mode).read(flags.conf());
    }

    /** The stand-in comes first, because the settings name its address. */
    private static void demo(Flags flags) {
        Settings.Address address = new Settings.Address(StandIn.LOOPBACK, flags.standInPort());
        HttpServer server =
                Listening.await(new StandIn(Vertx.vertx()).listen(address.port()), address, "--stand-in-port");
        String standIn = StandIn.address(server);
        Settings settings = settings(flags, Mode.demo(standIn));
        URI planbot = Service.start(settings);
        List<String> channels = settings.channels().stream()
                .map(channel -> channel.channel().name())
                .toList();
        System.out.println(Invitation.text(channels, planbot, standIn));
    }
}
