package planbot.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The process that is killed: a real planbot on a real data folder, or on a database that it shares. */
public final class Victim {
    private static final Map<String, String> SECRETS = Map.ofEntries(
            Map.entry("WECOM_TOKEN", "demoWecomToken"),
            Map.entry("WECOM_ENCODING_AES_KEY", "demoWecomAesKey0123456789abcdefghijklmnopqE"),
            Map.entry("WECOM_CORP_ID", "ww0000000000000000"),
            Map.entry("WECOM_AGENT_ID", "1000002"),
            Map.entry("WECOM_CORP_SECRET", "demo-wecom-corp-secret"),
            Map.entry("WECOM_GROUP_WEBHOOK", "{fake}/wecom/cgi-bin/webhook/send?key=demo"),
            Map.entry("WECOM_BOT_TOKEN", "demoWecomBotToken"),
            Map.entry("WECOM_BOT_ENCODING_AES_KEY", "demoWecomBotKey0123456789abcdefghijklmnopqE"),
            Map.entry("DINGTALK_APP_KEY", "demo-dingtalk-app-key"),
            Map.entry("DINGTALK_APP_SECRET", "demo-dingtalk-app-secret"),
            Map.entry("DINGTALK_ROBOT_CODE", "demo-dingtalk-robot"),
            Map.entry("DINGTALK_GROUP_WEBHOOK", "{fake}/dingtalk-oapi/robot/send?access_token=demo"),
            Map.entry("DINGTALK_GROUP_SECRET", "SEC-demo-dingtalk"),
            Map.entry("FEISHU_APP_ID", "cli_demo"),
            Map.entry("FEISHU_APP_SECRET", "demo-feishu-app-secret"),
            Map.entry("FEISHU_VERIFICATION_TOKEN", "demo-feishu-verification-token"),
            Map.entry("FEISHU_ENCRYPT_KEY", "demo-feishu-encrypt-key"),
            Map.entry("FEISHU_GROUP_WEBHOOK", "{fake}/feishu/open-apis/bot/v2/hook/demo"),
            Map.entry("FEISHU_GROUP_SECRET", "demo-feishu-group-secret"),
            Map.entry("SLACK_SIGNING_SECRET", "demo-slack-signing-secret"),
            Map.entry("SLACK_BOT_TOKEN", "xoxb-demo"),
            Map.entry("SLACK_INCOMING_WEBHOOK", "{fake}/slack/services/T-DEMO/B-DEMO/demo"),
            Map.entry("TEAMS_WORKFLOW_URL", "{fake}/teams/workflows/demo?sig=demo"),
            Map.entry("TEAMS_OUTGOING_TOKEN", "ZGVtby10ZWFtcy1vdXRnb2luZy10b2tlbi0wMTIzNDU="),
            Map.entry("MATTERMOST_COMMAND_TOKEN", "demo-mattermost-command-token"),
            Map.entry("MATTERMOST_OUTGOING_TOKEN", "demo-mattermost-outgoing-token"),
            Map.entry("MATTERMOST_INCOMING_WEBHOOK", "{fake}/mattermost/hooks/demo"),
            Map.entry("GENERIC_WEBHOOK_SECRET", "demo-generic-secret-0123456789"),
            Map.entry("GENERIC_POST_URL", "{fake}/generic/messages"));

    private static final String CHANNELS = """
            channels:
              wecom: { api: "{fake}/wecom" }
              wecom-bot: { api: "{fake}/wecom-bot" }
              dingtalk: { api: "{fake}/dingtalk", webhookApi: "{fake}/dingtalk-oapi" }
              feishu: { api: "{fake}/feishu" }
              slack: { api: "{fake}/slack" }
              teams: { workflowHosts: 127.0.0.1 }
              mattermost: { url: "{fake}/mattermost" }
              generic: { enabled: "true" }
            """;

    private final Path folder;
    private final String fake;
    private final Path seeds;
    private final List<String> store;

    /** @param fake the address of what stands for the platforms */
    Victim(Path folder, String fake) {
        this(folder, fake, Path.of("seeds"));
    }

    /** One that is loaded from a folder of its own. */
    Victim(Path folder, String fake, Path seeds) {
        this(folder, fake, seeds, List.of());
    }

    private Victim(Path folder, String fake, Path seeds, List<String> store) {
        this.folder = folder;
        this.fake = fake;
        this.seeds = seeds;
        this.store = store;
    }

    /** One of several on a PostgreSQL database. */
    public static Victim onServer(Path folder, String fake, Path seeds, String url) {
        return new Victim(folder, fake, seeds, List.of("--store", url));
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Lets it serve these; with none it sends what waits, and plans nothing. */
    public Process start(List<Fans.Fan> fans, int everySeconds) throws IOException {
        return start(declared(fans, everySeconds));
    }

    /** Lets it serve the subscriptions of these lines of a configuration. */
    public Process start(String declared) throws IOException {
        Files.deleteIfExists(folder.resolve("out.log"));
        Path conf = folder.resolve("planbot.yaml");
        Files.writeString(conf, configuration(declared));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "planbot.Main",
                "--conf",
                conf.toString(),
                "--data",
                data().toString(),
                "--seeds",
                seeds.toString(),
                "--port",
                "0",
                "--management-port",
                "0"));
        command.addAll(store);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.log").toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("err.log").toFile()));
        SECRETS.forEach((name, value) -> builder.environment().put(name, value.replace("{fake}", fake)));
        return builder.start();
    }

    /** Waits until it says where it listens. */
    public void awaitStart(Process process) throws IOException, InterruptedException {
        while (!said().contains("planbot: http")) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it ended by itself: " + log());
            }
        }
    }

    /** Where the one that has started listens. */
    public URI address() throws IOException {
        return URI.create(said().substring("planbot: ".length()).strip());
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("out.log"));
    }

    /** Ends it as an operator would. */
    public static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static String declared(List<Fans.Fan> fans, int everySeconds) {
        return fans.stream()
                .map(fan -> "    " + fan.name() + ": { to: \"" + fan.to() + "\", when: \"cron 0/" + everySeconds
                        + " * * * * ?\", filter: \"第3项\" }\n")
                .collect(Collectors.joining());
    }

    private String configuration(String declared) {
        return "http:\n  messagesPerMinute: 1000000\ndigests:\n  shortestInterval: 1s\n"
                + (declared.isEmpty() ? "" : "  subscriptions:\n" + declared)
                + CHANNELS.replace("{fake}", fake);
    }

    /** What it said, for a failure's report. */
    public String log() {
        try {
            String log = Files.readString(folder.resolve("err.log"));
            return log.length() > 4_000 ? log.substring(log.length() - 4_000) : log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
