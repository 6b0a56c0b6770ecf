package planbot.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL that goes and comes back at the same address with what it held. */
public final class FrailPostgres implements AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    public FrailPostgres(Path folder) throws IOException {
        data = folder.resolve("postgres");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = started();
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("max_connections", "100")
                // The embedded one is told to forget its last commits when it is killed, as none in service is.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Ends it as an operator would: whoever is connected is cut off. */
    public void stop() throws IOException {
        server.close();
    }

    /** Kills it with -9. What it had told was written is written. */
    public void kill() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        // Its children end by themselves, but a start before that is refused.
        server.close();
    }

    /** Lets it come back. */
    public void start() throws IOException {
        server = started();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
