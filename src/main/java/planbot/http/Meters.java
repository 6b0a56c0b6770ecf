package planbot.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import planbot.answer.Answer;
import planbot.platform.Intake;
import planbot.platform.Verdict;

/** What is counted and timed of questions and webhooks. */
public final class Meters {
    /** What is counted of each is looked up once: the registry's own way costs as much as finding a known answer. */
    private final Map<Question, Timer> questions = new ConcurrentHashMap<>();

    private final Map<Judged, Counter> verdicts = new ConcurrentHashMap<>();
    private final Function<Question, Timer> timer;
    private final Function<Judged, Counter> counter;
    private final Meter.MeterProvider<Counter> notTaken;

    private record Question(String way, Answer.@Nullable Intent intent, String outcome) {}

    private record Judged(String platform, Class<? extends Verdict> kind, Verdict.@Nullable Reason reason) {}

    public Meters(MeterRegistry registry) {
        Meter.MeterProvider<Timer> timers = Timer.builder("planbot.questions")
                .description("Questions answered, by what was asked and what came of it")
                .serviceLevelObjectives(
                        Duration.ofNanos(500_000), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50))
                .withRegistry(registry);
        Meter.MeterProvider<Counter> counters = Counter.builder("planbot.webhook.verdicts")
                .description("Webhook requests, by what they turned out to be and why")
                .withRegistry(registry);
        timer = asked -> timers.withTags(
                "way",
                asked.way(),
                "intent",
                asked.intent() == null ? "none" : asked.intent().label(),
                "outcome",
                asked.outcome());
        counter = judged -> counters.withTags(
                "platform",
                judged.platform(),
                "verdict",
                judged.kind().getSimpleName().toLowerCase(Locale.ROOT),
                "reason",
                judged.reason() == null ? "none" : judged.reason().label());
        notTaken = Counter.builder("planbot.messages.not.taken")
                .description("Verified messages that were not answered, because they came before or too fast")
                .withRegistry(registry);
    }

    /** Counts a message that is not answered. */
    void notTaken(String platform, Intake.Admission why) {
        notTaken.withTags("platform", platform, "why", why.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Answers, counting the question by intent and outcome and timing it. */
    Answer timed(String way, Supplier<Answer> question) {
        long began = System.nanoTime();
        Answer.Intent intent = null;
        String outcome = "failed";
        try {
            Answer answer = question.get();
            intent = answer.intent();
            outcome = outcome(answer);
            return answer;
        } finally {
            questions
                    .computeIfAbsent(new Question(way, intent, outcome), timer)
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    private static String outcome(Answer answer) {
        return switch (answer.intent()) {
            case ASK_BACK, INVALID, UNKNOWN_UNIT, HELP, NOT_UNDERSTOOD, TOO_LONG -> "unanswered";
            case LIST, COUNT, SEARCH, TASK -> answer.tasks().isEmpty() ? "empty" : "answered";
            default -> "answered";
        };
    }

    void verdict(String platform, Verdict verdict) {
        Verdict.Reason reason = null;
        if (verdict instanceof Verdict.Refuse refuse) {
            reason = refuse.reason();
        } else if (verdict instanceof Verdict.Ignore ignore) {
            reason = ignore.reason();
        }
        verdicts.computeIfAbsent(new Judged(platform, verdict.getClass(), reason), counter)
                .increment();
    }
}
