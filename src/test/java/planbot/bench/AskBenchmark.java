package planbot.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import planbot.answer.Answer;
import planbot.bot.Bot;
import planbot.bot.SeedBot;

/** One question in process, from its text to the answer's form, over the mix of questions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AskBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private final Bot bot = SeedBot.fresh();
    private int next;

    @Benchmark
    public Answer ask() {
        int question = next++ % Mix.QUESTIONS.size();
        return bot.answer(Integer.toString(question), Mix.QUESTIONS.get(question), TODAY);
    }
}
