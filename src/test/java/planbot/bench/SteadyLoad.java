package planbot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a steady rate, whether or not those before were answered. Each is timed from when it was meant to be
 * sent, so that those that had to wait behind a slow one count.
 */
final class SteadyLoad {
    private static final int CONNECTIONS = 64;

    private final int port;
    private final Requests requests;

    SteadyLoad(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** The latencies in microseconds, as they came. */
    int[] run(int perSecond, Duration time) throws IOException {
        byte[][] signed = requests.ahead((int) (perSecond * time.toNanos() / TimeUnit.SECONDS.toNanos(1)));
        int[] micros = new int[signed.length];
        int[] answered = {0};
        try (Connections connections = new Connections(port, CONNECTIONS)) {
            BlockingQueue<Connection> idle = new LinkedBlockingQueue<>(connections.all());
            Thread sender = new Thread(() -> send(signed, idle, TimeUnit.SECONDS.toNanos(1) / perSecond), "sender");
            sender.setDaemon(true);
            sender.start();
            while (answered[0] < signed.length) {
                connections.await(connection -> {
                    micros[answered[0]++] = connection.micros();
                    idle.add(connection);
                });
            }
        }
        return micros;
    }

    private static void send(byte[][] signed, BlockingQueue<Connection> idle, long gap) {
        long meant = System.nanoTime();
        for (byte[] request : signed) {
            meant += gap;
            while (System.nanoTime() < meant) {
                LockSupport.parkNanos(meant - System.nanoTime());
            }
            try {
                idle.take().send(request, meant);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
