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
 * Keeps a server busy over keep-alive connections, one request at a time on each. One thread and no HTTP library: what the
 * generator costs is taken from the machine that it measures.
 */
final class Load {
    private static final int CONNECTIONS = 64;
    /** Bounds a round in number, whatever its time. */
    private static final int MOST = 2_000_000;

    /** What a round saw; the latencies are sorted, in microseconds. */
    record Round(Duration took, int[] micros, long answerBytes) {
        double perSecond() {
            return micros.length / (took.toNanos() / 1e9);
        }
    }

    private final int port;
    private final Traffic traffic;
    private int next;

    Load(int port, Traffic traffic) {
        this.port = port;
        this.traffic = traffic;
    }

    /** Asks the questions in turn, over and over, until the time is up. */
    Round run(Duration time) throws IOException {
        return run(time, MOST);
    }

    /** Asks every question once. */
    Round once() throws IOException {
        return run(Duration.ofSeconds(30), traffic.questions());
    }

    private Round run(Duration time, int most) throws IOException {
        List<Connection> connections = new ArrayList<>();
        int[] micros = new int[1 << 16];
        int answered = 0;
        long bytes = 0;
        try (Selector selector = Selector.open()) {
            long began = System.nanoTime();
            long until = began + time.toNanos();
            int sent = 0;
            for (; sent < Math.min(CONNECTIONS, most); sent++) {
                Connection connection =
                        new Connection(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), selector);
                connections.add(connection);
                connection.send(request());
            }
            while (answered < most && System.nanoTime() < until) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    int length = connection.receive();
                    if (length < 0) {
                        continue;
                    }
                    bytes += length;
                    micros = answered < micros.length ? micros : Arrays.copyOf(micros, 2 * micros.length);
                    micros[answered++] = (int) (connection.waited() / 1_000);
                    if (sent < most) {
                        connection.send(request());
                        sent++;
                    }
                }
                selector.selectedKeys().clear();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            int[] all = Arrays.copyOf(micros, answered);
            Arrays.sort(all);
            return new Round(took, all, bytes);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private byte[] request() {
        return traffic.request(next++);
    }
}
