package planbot;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import planbot.conf.Settings;
import planbot.run.StartException;

/** Waits until a server listens. */
final class Listening {
    private static final int SECONDS = 10;

    private Listening() {}

    /**
     * Blocks.
     *
     * @param flag by which another port is chosen
     * @throws StartException if the port is taken, or it cannot listen there
     */
    static HttpServer await(Future<HttpServer> server, Settings.Address address, String flag) {
        try {
            return server.await(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            boolean bind = e instanceof BindException || e.getCause() instanceof BindException;
            if (bind && String.valueOf(e.getMessage()).contains("in use")) {
                throw new StartException("the port " + address.port() + " of " + address.host()
                        + " is taken; stop what listens there, or choose another with " + flag);
            }
            throw new StartException(
                    "cannot listen on " + address.host() + " port " + address.port() + ": " + e.getMessage(), e);
        }
    }
}
