package planbot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Keeps a server busy over keep-alive connections, one request at a time on each. One thread and no HTTP library: what the
 * generator costs is taken from the machine that it measures.
 */
final class Load {
    private static final int CONNECTIONS = 64;
    private static final int A_FEW = 2_000;
    /** Bounds what is signed ahead: less than two hundred megabytes. */
    private static final int MOST = 150_000;

    /**
     * What a round saw.
     *
     * @param clientCpu the generator's own processor time
     */
    record Round(int answers, Duration took, Duration clientCpu, long answerBytes) {
        double perSecond() {
            return answers / (took.toNanos() / 1e9);
        }
    }

    private final int port;
    private final Requests requests;
    private int sent;
    private long bytes;

    Load(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** A few requests after a few, until the time is up; tells of the last of them. */
    Round warmUp(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        Round last = run(A_FEW);
        while (System.nanoTime() < until) {
            last = run(A_FEW);
        }
        return last;
    }

    /** About as many requests as the server answers in that time. */
    Round run(Duration time, double perSecond) throws IOException {
        return run((int) Math.min(MOST, perSecond * time.toNanos() / 1e9));
    }

    /** So many requests. */
    Round run(int count) throws IOException {
        byte[][] signed = requests.ahead(count);
        int[] answered = {0};
        sent = 0;
        bytes = 0;
        try (Connections connections = new Connections(port, Math.min(CONNECTIONS, count))) {
            long began = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            connections.all().forEach(connection -> send(connection, signed));
            while (answered[0] < count) {
                connections.await(connection -> {
                    bytes += connection.bodyLength();
                    answered[0]++;
                    send(connection, signed);
                });
            }
            return new Round(
                    count,
                    Duration.ofNanos(System.nanoTime() - began),
                    Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu),
                    bytes);
        }
    }

    private void send(Connection connection, byte[][] signed) {
        if (sent < signed.length) {
            connection.send(signed[sent++], System.nanoTime());
        }
    }
}
