package planbot;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.conf.Mode;
import planbot.conf.Settings;
import planbot.conf.SettingsException;
import planbot.conf.SettingsReader;
import planbot.platform.Courier;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.Target;
import planbot.run.Logs;
import planbot.run.StartException;

/** Sends one message through a channel, to see whether its group, its secrets and the way there are right. */
public final class Send {
    private static final String USAGE = """
            usage: scripts/send [--conf FILE] [--stand-in URL] CHANNEL TARGET "TEXT"
              CHANNEL     a name below channels: in the configuration
              TARGET      webhook (the configured group webhook), or KIND:ADDRESS such as chat:oc_123, user:zhangsan
              --stand-in  the address of the stand-in of a running demo, whose channels are then meant""";

    private static final long LONGEST_SECONDS = 90;

    private Send() {}

    public static void main(String[] arguments) {
        try {
            System.exit(send(arguments));
        } catch (StartException | SettingsException | IllegalArgumentException e) {
            System.err.println("planbot: " + e.getMessage());
            System.exit(2);
        }
    }

    private static int send(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(USAGE);
            return 0;
        }
        Map<String, String> flags = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean flag = List.of("--conf", "--stand-in").contains(arguments[i]) && i + 1 < arguments.length;
            if (flag) {
                flags.put(arguments[i], arguments[++i]);
            } else {
                words.add(arguments[i]);
            }
        }
        if (words.size() != 3 || words.get(0).startsWith("-")) {
            throw new StartException(USAGE);
        }
        Settings settings = settings(flags);
        Logs.configure(settings.logging());
        Platform channel = Connections.channels(settings).get(words.get(0));
        if (channel == null) {
            List<String> enabled = settings.channels().stream()
                    .map(open -> open.channel().name())
                    .toList();
            throw new StartException("no channel " + words.get(0) + " is enabled; enabled are: "
                    + (enabled.isEmpty() ? "none" : String.join(", ", enabled)));
        }
        return send(channel, words.get(0), target(channel, words.get(1)), words.get(2));
    }

    private static Settings settings(Map<String, String> flags) {
        String standIn = flags.get("--stand-in");
        Mode mode = standIn == null ? Mode.SERVICE : Mode.demo(standIn);
        String conf = flags.getOrDefault("--conf", standIn == null ? "conf/planbot.yaml" : "conf/demo.yaml");
        return new SettingsReader(Connections.PLATFORMS, System.getenv(), Map.of(), mode).read(Path.of(conf));
    }

    private static Target target(Platform channel, String written) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon);
        String address = colon < 0 ? "" : written.substring(colon + 1);
        return channel.outbound()
                .target(kind, address)
                .orElseThrow(() -> new StartException("the channel sends to no " + kind
                        + ": the word is unknown to the platform, or the channel lacks the secret for it"));
    }

    private static int send(Platform channel, String name, Target target, String text) {
        Vertx vertx = Vertx.vertx();
        try {
            Courier courier = new Connections(vertx, Clock.systemUTC(), new SimpleMeterRegistry()).dispatcher();
            Doc message = new Doc(Language.ZH, List.of(new Doc.Lead(text)));
            Delivery delivery = courier.send(
                            channel, name, target, message, UUID.randomUUID().toString())
                    .await(LONGEST_SECONDS, TimeUnit.SECONDS);
            System.out.println(told(delivery));
            return delivery instanceof Delivery.Sent ? 0 : 1;
        } catch (java.util.concurrent.TimeoutException e) {
            throw new StartException("the platform has not settled it within " + LONGEST_SECONDS + " s", e);
        } finally {
            vertx.close().await();
        }
    }

    private static String told(Delivery delivery) {
        String what = delivery.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return delivery.why()
                .map(reason -> what + " (" + reason.label() + "): " + delivery.detail())
                .orElse((what + " " + delivery.detail()).strip());
    }
}
