package planbot.bench;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.concurrent.TimeUnit;

/** The least that a sender can do: posts a body so many times, as many at once as planbot does, and keeps no record. */
final class BarePosts {
    /** The first part of its paths. */
    static final String WAY = "bare";

    private static final int AT_ONCE = 64;

    private final Vertx vertx;
    private final WebClient client;

    BarePosts(Vertx vertx) {
        this.vertx = vertx;
        this.client = WebClient.create(vertx, new WebClientOptions(), new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    /** Done when every answer is there. */
    void post(String address, PromptFake.Sample sample, int times) throws Exception {
        Round round = new Round(address, sample, times);
        vertx.runOnContext(here -> {
            for (int i = 0; i < AT_ONCE; i++) {
                round.next();
            }
        });
        round.done.future().await(60, TimeUnit.SECONDS);
    }

    private final class Round {
        private final String uri;
        private final PromptFake.Sample sample;
        private final Promise<Void> done = Promise.promise();
        private int left;
        private int open;

        private Round(String address, PromptFake.Sample sample, int times) {
            this.uri = address + "/" + WAY + sample.uri();
            this.sample = sample;
            this.left = times;
            this.open = times;
        }

        private void next() {
            if (left == 0) {
                return;
            }
            left--;
            client.postAbs(uri)
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .sendBuffer(sample.body())
                    .onFailure(done::tryFail)
                    .onSuccess(answer -> {
                        open--;
                        next();
                        if (open == 0) {
                            done.complete();
                        }
                    });
        }
    }
}
