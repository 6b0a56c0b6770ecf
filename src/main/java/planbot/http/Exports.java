package planbot.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planbot.store.StoreException;
import planbot.ticket.TicketedLinks;

/** {@code GET /export/…}: files for whoever has a ticket, made on threads of their own, a few at a time. */
final class Exports {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 20;
    /** Of files that are on their way to callers who may be slow. */
    private static final long MOST_HELD = 64 * 1024 * 1024;
    /** How long a caller may take to fetch a file. */
    private static final long PATIENCE_MS = 120_000;

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final ExportFiles files;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong held = new AtomicLong();

    Exports(Vertx vertx, ExportFiles files) {
        this.vertx = vertx;
        this.workers = vertx.createSharedWorkerExecutor("exports", THREADS);
        this.files = files;
    }

    void xlsx(Exchange exchange) {
        String ticket = ticket(exchange);
        serve(exchange, () -> files.xlsx(ticket));
    }

    void csv(Exchange exchange) {
        String ticket = ticket(exchange);
        serve(exchange, () -> files.csv(ticket));
    }

    void calendar(Exchange exchange) {
        String ticket = ticket(exchange);
        serve(exchange, () -> files.calendar(ticket));
    }

    private static String ticket(Exchange exchange) {
        return PublicServer.parameters(exchange.request(), List.of(TicketedLinks.TICKET))
                .getOrDefault(TicketedLinks.TICKET, "");
    }

    private void serve(Exchange exchange, Callable<ExportFile> maker) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            exchange.fail(busy());
            return;
        }
        workers.executeBlocking(maker, false)
                .onComplete(made -> waiting.decrementAndGet())
                .onSuccess(file -> send(exchange, file))
                .onFailure(failure -> exchange.fail(failure instanceof StoreException ? storeAway(failure) : failure));
    }

    /** An address is checked by a key that only the store has. */
    private static Problem storeAway(Throwable failure) {
        LOG.warn("a file could not be made: {}", failure.getMessage());
        return new Problem(
                503, "Store away", "the database cannot be reached for now; open the address again in a few minutes");
    }

    private static Problem busy() {
        return new Problem(503, "Too many downloads", "other files are being made or fetched; try again in a minute");
    }

    private void send(Exchange exchange, ExportFile file) {
        HttpServerResponse response = exchange.request().response();
        if (response.closed()) {
            return;
        }
        file.headers().forEach(response::putHeader);
        if (file.isKnownTo(exchange.request())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", file.type());
        int size = file.content().length;
        if (exchange.request().method().name().equals("HEAD")) {
            response.putHeader("Content-Length", String.valueOf(size)).end();
            return;
        }
        if (held.addAndGet(size) > MOST_HELD) {
            held.addAndGet(-size);
            exchange.fail(busy());
            return;
        }
        long patience = vertx.setTimer(
                PATIENCE_MS, timer -> exchange.request().connection().close());
        exchange.send(200, file.type(), Buffer.buffer(file.content())).onComplete(sent -> {
            vertx.cancelTimer(patience);
            held.addAndGet(-size);
        });
    }
}
