package planbot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps a server busy over keep-alive connections, one request at a time on each. One thread, no HTTP library, and everything
 * signed ahead: what the generator costs is taken from the machine that it measures.
 */
final class Load {
    private static final int CONNECTIONS = 64;
    private static final int A_FEW = 2_000;
    /** Bounds what is signed ahead: less than two hundred megabytes. */
    private static final int MOST = 150_000;

    /** What a round saw; the latencies are sorted, in microseconds. */
    record Round(Duration took, int[] micros, long answerBytes) {
        double perSecond() {
            return micros.length / (took.toNanos() / 1e9);
        }
    }

    private final InetSocketAddress server;
    private final Traffic traffic;
    private int next;

    Load(int port, Traffic traffic) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.traffic = traffic;
    }

    /** So many requests. */
    Round run(int requests) throws IOException {
        byte[][] signed = new byte[requests][];
        for (int i = 0; i < requests; i++) {
            signed[i] = traffic.request(next++);
        }
        return run(signed);
    }

    /** A few requests after a few, until the time is up; as fast as the last of them were. */
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

    private Round run(byte[][] requests) throws IOException {
        List<Connection> connections = new ArrayList<>();
        int[] micros = new int[requests.length];
        int answered = 0;
        long bytes = 0;
        try (Selector selector = Selector.open()) {
            long began = System.nanoTime();
            int sent = 0;
            while (sent < Math.min(CONNECTIONS, requests.length)) {
                Connection connection = new Connection(server, selector);
                connections.add(connection);
                connection.send(requests[sent++]);
            }
            while (answered < requests.length) {
                if (selector.select(10_000) == 0) {
                    throw new IOException("the server has not answered for ten seconds");
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    int length = connection.receive();
                    if (length < 0) {
                        continue;
                    }
                    bytes += length;
                    micros[answered++] = (int) (connection.waited() / 1_000);
                    if (sent < requests.length) {
                        connection.send(requests[sent++]);
                    }
                }
                selector.selectedKeys().clear();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Arrays.sort(micros);
            return new Round(took, micros, bytes);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
