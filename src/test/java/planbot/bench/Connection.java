package planbot.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A keep-alive connection with at most one request under way. One thread may send while another receives. */
final class Connection implements Closeable {
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private int bodyAt;
    private int bodyLength;
    private long meantAt;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param meant when it was meant to be sent, as {@link System#nanoTime} tells it */
    synchronized void send(byte[] request, long meant) {
        answer.clear();
        bodyAt = 0;
        meantAt = meant;
        ByteBuffer bytes = ByteBuffer.wrap(request);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the answer is whole now. */
    synchronized boolean receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("the server closed the connection");
        }
        return (bodyAt > 0 || readHead()) && answer.position() >= bodyAt + bodyLength;
    }

    /** Microseconds since the request was meant to be sent. */
    synchronized int micros() {
        return (int) ((System.nanoTime() - meantAt) / 1_000);
    }

    synchronized int bodyLength() {
        return bodyLength;
    }

    synchronized String body() {
        return new String(answer.array(), bodyAt, bodyLength, StandardCharsets.UTF_8);
    }

    private boolean readHead() throws IOException {
        byte[] bytes = answer.array();
        for (int i = 3; i < answer.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                String head = new String(bytes, 0, i, StandardCharsets.ISO_8859_1);
                int length = head.indexOf("\r\ncontent-length: ");
                if (!head.startsWith("HTTP/1.1 200 ") || length < 0) {
                    throw new IOException("not the answer that was expected: " + head);
                }
                bodyLength = Integer.parseInt(head.substring(length + 18, head.indexOf('\r', length + 18)));
                bodyAt = i + 1;
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
