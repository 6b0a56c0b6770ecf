package planbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planbot.simulate.Simulate;

/** The demo as a person meets it: two processes, a question in one, its answer out of it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DemoTest {
    private static final Pattern STAND_IN = Pattern.compile("--stand-in (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    private static Path folder = Path.of("");

    private static final List<Process> PROCESSES = new ArrayList<>();
    private static String planbot = "";
    private static String standIn = "";

    private static Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve(main.getSimpleName()).toFile())
                .start();
        PROCESSES.add(process);
        return process;
    }

    private static String told(Class<?> main) throws IOException {
        return Files.readString(folder.resolve(main.getSimpleName()), StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void startDemo() throws IOException {
        Process demo = start(
                Main.class,
                List.of(
                        "--demo",
                        "--stand-in-port",
                        "0",
                        "--port",
                        "0",
                        "--management-port",
                        "0",
                        "--data",
                        folder.resolve("data").toString()));
        BufferedReader out = demo.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("planbot: ")) {
                planbot = line.substring("planbot: ".length());
            }
            Matcher invitation = STAND_IN.matcher(line);
            if (invitation.find()) {
                standIn = invitation.group(1);
                return;
            }
        }
        throw new AssertionError("the demo has not started: " + told(Main.class));
    }

    @AfterAll
    static void stop() {
        PROCESSES.forEach(Process::destroy);
    }

    private static Process simulate(String platform, String text) throws Exception {
        Process process = start(Simulate.class, List.of("--url", planbot, "--stand-in", standIn, platform, text));
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it waits for ever");
        return process;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wecom",
                "wecom-bot",
                "dingtalk",
                "feishu",
                "slack",
                "slack-event",
                "teams",
                "mattermost",
                "mattermost-webhook",
                "generic"
            })
    void a_question_is_answered_and_the_answer_shown(String platform) throws Exception {
        Process process = simulate(platform, "市科委牵头哪些任务");
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), told(Simulate.class));
        assertTrue(shown.contains("市科委"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wecom", "dingtalk", "feishu", "slack", "teams", "mattermost", "generic"})
    void a_message_to_a_group_is_sent_by_one_command(String channel) throws Exception {
        Process process = start(Send.class, List.of("--stand-in", standIn, channel, "webhook", "明天到期的任务有 2 项"));
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told(Send.class) + told);
        assertTrue(told.startsWith("sent"), told);
    }

    @Test
    void a_message_to_what_the_channel_does_not_know_is_told() throws Exception {
        Process process = start(Send.class, List.of("--stand-in", standIn, "wecom-bot", "webhook", "x"));
        assertEquals(2, process.waitFor());
        assertTrue(told(Send.class).contains("sends to no webhook"), told(Send.class));
    }

    @Test
    void a_wrong_command_line_is_told() throws Exception {
        assertEquals(2, simulate("whatsapp", "市科委牵头哪些任务").exitValue());
        assertTrue(told(Simulate.class).contains("unknown platform whatsapp"), told(Simulate.class));
        assertEquals(2, start(Simulate.class, List.of("slack")).waitFor());
        assertTrue(told(Simulate.class).contains("usage: scripts/simulate"), told(Simulate.class));
    }
}
