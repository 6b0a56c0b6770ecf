package planbot.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keep-alive connections to a server on this machine, whose answers are awaited together. */
final class Connections implements Closeable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Selector selector = Selector.open();
    private final List<Connection> all = new ArrayList<>();

    Connections(int port, int count) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            all.add(new Connection(server, selector));
        }
    }

    List<Connection> all() {
        return all;
    }

    /** Waits until some have something to read; tells of those whose answer is whole. */
    void await(Consumer<Connection> whole) throws IOException {
        if (selector.select(PATIENCE_MILLIS) == 0) {
            throw new IOException("the server has not answered for ten seconds");
        }
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (connection.receive()) {
                whole.accept(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) {
            connection.close();
        }
        selector.close();
    }
}
