package planbot.fakes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.dispatch.Blocking;
import planbot.dispatch.Caller;
import planbot.dispatch.Dispatcher;
import planbot.dispatch.HandTurnedTimers;
import planbot.dispatch.HttpCaller;
import planbot.platform.Call;
import planbot.platform.Delivery;
import planbot.platform.Platform;
import planbot.platform.Postman;
import planbot.platform.Response;
import planbot.platform.Target;
import planbot.remind.Clockwork;

/** What sends planbot's messages, over a real network but by a clock turned by hand. */
public final class HandTurnedCourier {
    private final Vertx vertx;
    private final Context context;
    private final HandTurnedTimers timers;
    private final Dispatcher dispatcher;
    private final List<Promise<Void>> waiting = new ArrayList<>();
    private volatile Caller network;
    private final AtomicInteger tasks = new AtomicInteger();
    private int calls;

    public HandTurnedCourier(Vertx vertx, HandTurnedTimers timers) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.timers = timers;
        this.network = new HttpCaller(vertx, Duration.ofSeconds(10));
        this.dispatcher = new Dispatcher(this::call, timers, this::execute, new SimpleMeterRegistry());
    }

    /** Sends single messages. */
    public Postman postman() {
        return dispatcher;
    }

    /** What drives the sending of digests as it drives this; nothing blocks. */
    public Clockwork clockwork() {
        Blocking direct = new Blocking() {
            @Override
            public <T> Future<T> run(Callable<T> work) {
                return Future.succeededFuture(work).map(HandTurnedCourier::called);
            }
        };
        return new Clockwork(timers, this::execute, direct, new Random(7));
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(Runnable task) {
        tasks.incrementAndGet();
        context.runOnContext(here -> {
            task.run();
            tasks.decrementAndGet();
            settle();
        });
    }

    /** How long calls may take from now on; this time is a real one. */
    public void patience(Duration patience) {
        network = new HttpCaller(vertx, patience);
    }

    /** Sends a text; the key tells the message from others. */
    public Future<Delivery> send(Platform platform, String channel, Target target, String text, String key) {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead(text)));
        return dispatcher.send(platform, channel, target, doc, key);
    }

    /** Turns the clock on, and waits until nothing is left to do but to turn it further. */
    public void turn(Duration time) throws Exception {
        Promise<Void> turned = Promise.promise();
        context.runOnContext(here -> {
            timers.turn(time);
            turned.complete();
        });
        turned.future().await(10, TimeUnit.SECONDS);
        rest();
    }

    /** Waits until every call has come back, and what follows from it is done. */
    public void rest() throws Exception {
        Promise<Void> quiet = Promise.promise();
        context.runOnContext(here -> {
            waiting.add(quiet);
            settle();
        });
        quiet.future().await(20, TimeUnit.SECONDS);
    }

    private Future<Response> call(Call call) {
        calls++;
        // A task of its own, so that it comes after what the dispatcher makes of the response.
        return network.send(call)
                .onComplete(done -> context.runOnContext(here -> {
                    calls--;
                    settle();
                }));
    }

    private void settle() {
        if (calls == 0 && tasks.get() == 0) {
            waiting.forEach(Promise::complete);
            waiting.clear();
        }
    }
}
