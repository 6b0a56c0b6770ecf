package planbot.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.platform.Intake;
import planbot.platform.Verdict;

/** What is counted and timed of questions and webhooks. */
public final class Meters {
    private final Meter.MeterProvider<Timer> questions;
    private final Meter.MeterProvider<Counter> verdicts;
    private final Meter.MeterProvider<Counter> notTaken;

    public Meters(MeterRegistry registry) {
        questions = Timer.builder("planbot.questions")
                .description("Questions answered, by what was asked and what came of it")
                .serviceLevelObjectives(
                        Duration.ofNanos(500_000), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50))
                .withRegistry(registry);
        verdicts = Counter.builder("planbot.webhook.verdicts")
                .description("Webhook requests, by what they turned out to be and why")
                .withRegistry(registry);
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
        String intent = "none";
        String outcome = "failed";
        try {
            Answer answer = question.get();
            intent = answer.intent().label();
            outcome = outcome(answer);
            return answer;
        } finally {
            questions
                    .withTags("way", way, "intent", intent, "outcome", outcome)
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
        String kind = verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String reason = "none";
        if (verdict instanceof Verdict.Refuse refuse) {
            reason = refuse.reason().label();
        } else if (verdict instanceof Verdict.Ignore ignore) {
            reason = ignore.reason().label();
        }
        verdicts.withTags("platform", platform, "verdict", kind, "reason", reason)
                .increment();
    }
}
