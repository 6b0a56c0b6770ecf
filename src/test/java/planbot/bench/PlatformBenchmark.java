package planbot.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import planbot.answer.Doc;
import planbot.bot.SeedBot;
import planbot.conf.Settings;
import planbot.conf.SettingsReader;
import planbot.platform.AllPlatforms;
import planbot.platform.Answering;
import planbot.platform.Platform;
import planbot.platform.RawRequest;
import planbot.platform.Verdict;
import planbot.simulate.Simulated;

/**
 * What a platform's adapter does with one message: {@code receive} proves it (Slack by HMAC, WeCom and Feishu by a hash and AES)
 * and reads it; {@code render} writes the answer in the platform's form, for WeCom encrypted and signed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PlatformBenchmark {
    private static final String QUESTION = "市科委牵头哪些任务";

    @Param({"slack", "wecom", "feishu", "dingtalk", "teams"})
    public String channel = "";

    private Case measured = new Case("slack");

    @Setup
    public void open() {
        measured = new Case(channel);
    }

    @Benchmark
    public Verdict receive() {
        return measured.platform.receive(measured.request);
    }

    @Benchmark
    public Object render() {
        return measured.answering instanceof Answering.Now now
                ? now.form().of(measured.doc)
                : measured.platform.outbound().render(measured.doc, ((Answering.Later) measured.answering).target());
    }

    /** A channel of the demo, a genuine message to it, and the answer. */
    private static final class Case {
        private final Platform platform;
        private final RawRequest request;
        private final Answering answering;
        private final Doc doc =
                SeedBot.fresh().answerOnce(QUESTION, LocalDate.of(2016, 5, 20)).doc();

        private Case(String channel) {
            Settings settings = new SettingsReader(
                            AllPlatforms.TYPES, Map.of(), Map.of(), planbot.conf.Mode.demo("http://127.0.0.1:1"))
                    .read(Path.of("conf/demo.yaml"));
            platform = settings.channels().stream()
                    .filter(known -> known.channel().name().equals(channel))
                    .map(Case::open)
                    .findFirst()
                    .orElseThrow();
            request = request(channel);
            answering = ((Verdict.Accept) platform.receive(request)).answering();
        }

        private static Platform open(Settings.ChannelSettings settings) {
            return AllPlatforms.TYPES.stream()
                    .filter(type -> type.id().equals(settings.platform()))
                    .findFirst()
                    .orElseThrow()
                    .open(settings.channel());
        }

        private static RawRequest request(String channel) {
            Instant now = Instant.now();
            Simulated message =
                    new Simulated(channel, QUESTION, "0123456789abcdef0123456789abcdef", "http://127.0.0.1:1", now);
            Map<String, List<String>> headers = new HashMap<>();
            message.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
            return new RawRequest("POST", headers, message.query(), message.body(), now);
        }
    }
}
