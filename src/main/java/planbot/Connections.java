package planbot;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import planbot.conf.Settings;
import planbot.dispatch.Blocking;
import planbot.dispatch.Dispatcher;
import planbot.dispatch.HttpCaller;
import planbot.dispatch.SharedSlots;
import planbot.dispatch.Slots;
import planbot.dispatch.StoredIntake;
import planbot.dispatch.Timers;
import planbot.dispatch.VertxTimers;
import planbot.http.Gate;
import planbot.platform.Courier;
import planbot.platform.Platform;
import planbot.platform.PlatformType;
import planbot.platform.SharedLanes;
import planbot.platform.dingtalk.DingTalk;
import planbot.platform.feishu.Feishu;
import planbot.platform.generic.Generic;
import planbot.platform.mattermost.Mattermost;
import planbot.platform.slack.Slack;
import planbot.platform.teams.Teams;
import planbot.platform.wecom.WeCom;
import planbot.platform.wecom.WeComBot;
import planbot.run.StartException;
import planbot.store.StoreClock;

/** Puts together what connects planbot to chat platforms: the one class that names them. */
final class Connections {
    /** The platforms this build knows. */
    static final List<PlatformType> PLATFORMS = List.of(
            new WeCom(),
            new WeComBot(),
            new DingTalk(),
            new Feishu(),
            new Slack(),
            new Teams(),
            new Mattermost(),
            new Generic());

    private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(10);
    private static final Duration PATIENCE_WITH_STORE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_PLATFORMS = Duration.ofSeconds(5);

    private static final Duration BETWEEN_COMPARING = Duration.ofMinutes(1);
    private static final int THREADS_FOR_LANES = 2;
    /** No platform counts messages over a longer stretch. */
    private static final Duration IDLE_LANES = Duration.ofHours(3);

    private final Vertx vertx;
    private final Clock clock;
    private final MeterRegistry meters;

    Connections(Vertx vertx, Clock clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.clock = clock;
        this.meters = meters;
    }

    /** The way in through the channels, and back through the courier. */
    Gate gate(Map<String, Platform> channels, Courier courier, StoredIntake.Store store, int messagesPerMinute) {
        StoredIntake intake = new StoredIntake(
                vertx,
                store,
                new StoredIntake.Bounds(messagesPerMinute, PATIENCE_WITH_STORE),
                Ticker.systemTicker(),
                meters);
        vertx.setPeriodic(BETWEEN_FORGETTING.toMillis(), round -> intake.forget(clock.instant()));
        return new Gate(PLATFORMS, channels, intake, courier);
    }

    /** Sends documents over the network; what it keeps is kept on one context. */
    Dispatcher dispatcher() {
        return dispatcher(new VertxTimers(vertx, clock), thread(), Slots.FREE);
    }

    /** The same, in lanes that it shares with other instances. */
    Dispatcher dispatcher(SharedLanes lanes, InstantSource time) {
        Blocking blocking = Blocking.on(vertx.createSharedWorkerExecutor("lanes", THREADS_FOR_LANES));
        vertx.setPeriodic(IDLE_LANES.toMillis(), round -> blocking.run(() -> lanes.forget(IDLE_LANES)));
        Executor thread = thread();
        Timers timers = new VertxTimers(vertx, time);
        return dispatcher(timers, thread, new SharedSlots(lanes, blocking, timers, thread));
    }

    private Dispatcher dispatcher(Timers timers, Executor thread, Slots slots) {
        return new Dispatcher(new HttpCaller(vertx, PATIENCE_WITH_PLATFORMS), timers, thread, meters, slots);
    }

    private Executor thread() {
        Context context = vertx.getOrCreateContext();
        return task -> context.runOnContext(here -> task.run());
    }

    /** The clock, compared now and from now on. Blocks. */
    InstantSource kept(StoreClock time) {
        time.compare();
        vertx.setPeriodic(
                BETWEEN_COMPARING.toMillis(),
                round -> vertx.executeBlocking(() -> {
                    time.compare();
                    return true;
                }));
        return time;
    }

    /** The channels by name.
     *
     * @throws StartException if settings cannot be used; it tells of all of them
     */
    static Map<String, Platform> channels(Settings settings) {
        Map<String, Platform> channels = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Settings.ChannelSettings channel : settings.channels()) {
            String name = channel.channel().name();
            try {
                PLATFORMS.stream()
                        .filter(type -> type.id().equals(channel.platform()))
                        .forEach(type -> channels.put(name, type.open(channel.channel())));
            } catch (IllegalArgumentException e) {
                problems.add("channels." + name + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new StartException(String.join("; ", problems));
        }
        return channels;
    }
}
