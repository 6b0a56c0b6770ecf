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
import planbot.ask.Parse;
import planbot.bot.Bot;
import planbot.bot.SeedBot;

/** One question in process over the mix of questions: understood, and answered as well. Nothing is remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AskBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 20);

    private final Bot bot = SeedBot.fresh();
    private int next;

    @Benchmark
    public Parse understand() {
        return SeedBot.KNOWLEDGE.interpreter().read(question(), null, TODAY);
    }

    @Benchmark
    public Answer answer() {
        return bot.answerOnce(question(), TODAY);
    }

    @Benchmark
    public Answer answerNew() {
        return bot.answerOnce(Variety.NEW.question(next++ & Integer.MAX_VALUE), TODAY);
    }

    private String question() {
        return Mix.QUESTIONS.get(next++ % Mix.QUESTIONS.size());
    }
}
