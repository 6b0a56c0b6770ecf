package planbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real planbot that sends digests to a fake. */
final class DigestServer {
    private static final Map<String, String> SECRETS = Map.of(
            "FEISHU_APP_ID", "cli_demo",
            "FEISHU_APP_SECRET", "demo-feishu-app-secret",
            "FEISHU_VERIFICATION_TOKEN", "demo-feishu-verification-token",
            "GENERIC_WEBHOOK_SECRET", "demo-generic-secret-0123456789",
            "GENERIC_POST_URL", "{fake}/generic/messages");
    private static final String CHANNELS = """
            channels:
              slack: { enabled: "true" }
              feishu: { api: "{fake}/feishu" }
              generic: { enabled: "true" }
            """;

    private DigestServer() {}

    /** On the folder's data. */
    static Server start(Path folder, String fake, int managementPort) throws IOException {
        Path conf = folder.resolve("planbot.yaml");
        Files.writeString(conf, CHANNELS.replace("{fake}", fake));
        List<String> command = Checkout.here()
                .java(List.of(
                        "-jar",
                        "target/planbot.jar",
                        "--conf",
                        conf.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "0",
                        "--management-port",
                        Integer.toString(managementPort)));
        return Server.start(
                folder.resolve("planbot.log"),
                environment -> SECRETS.forEach((name, value) -> environment.put(name, value.replace("{fake}", fake))),
                command);
    }
}
