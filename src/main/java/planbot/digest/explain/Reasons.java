package planbot.digest.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import planbot.answer.Entries;
import planbot.answer.FilterReading;
import planbot.answer.Language;
import planbot.digest.Order;
import planbot.digest.Order.Scope;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.TaskFacts;
import planbot.digest.content.Composer;
import planbot.digest.content.Digest;
import planbot.digest.content.Triggers;
import planbot.plan.Task;

/** Why one subscription tells of a task that has due dates, or does not. */
final class Reasons {
    private final Composer composer;
    private final Task task;
    private final Standing standing;
    private final Subscription subscription;
    private final Order order;
    private final Language language;
    private final ExplainWords words;

    Reasons(Composer composer, Task task, Standing standing, Language language) {
        this.composer = composer;
        this.task = task;
        this.standing = standing;
        this.subscription = standing.subscription();
        this.order = subscription.order();
        this.language = language;
        this.words = ExplainWords.in(language);
    }

    /** All of them, the one that stands against all others first. */
    String words(List<TaskFacts> muted, LocalDate today) {
        FilterReading reading = composer.check(order.filter(), language, today);
        if (reading instanceof FilterReading.Refused refused) {
            return words.refused(subscription.number(), order.filter(), refused.why());
        }
        FilterReading.Meant meant = (FilterReading.Meant) reading;
        List<String> reasons = new ArrayList<>();
        Subscription.State state = subscription.state();
        boolean runs = state.mode() == Subscription.Mode.RUNNING;
        if (!runs) {
            reasons.add(words.stopped(state.mode(), state.why()));
        }
        if (meant.matches().silent().contains(task)) {
            reasons.add(words.unjudged());
        } else if (!meant.matches().tasks().contains(task)) {
            Entries entries = Entries.in(language, today, composer.corrections());
            reasons.add(words.notMeant(
                    entries.units(task.parties().lead()),
                    entries.units(task.parties().cooperating())));
        } else {
            boolean isMuted =
                    composer.facts(task.number()).filter(muted::contains).isPresent();
            // What is muted now may have been muted before the last digest already.
            past(reasons, order.scope() == Scope.FULL && !triggers().areDueDates() && !isMuted);
            if (isMuted) {
                reasons.add(words.muted());
            } else if (runs) {
                reasons.add(next(muted));
            }
        }
        return words.subscription(subscription.number(), meant.title(), reasons);
    }

    /** @param all whether a digest tells everything each time */
    private void past(List<String> reasons, boolean all) {
        standing.last()
                .filter(last -> last.status() != Status.SENT && last.status() != Status.SKIPPED)
                .ifPresent(last -> reasons.add(words.notSent(
                        last.status(), local(last.planned()), last.outcome().why())));
        if (standing.hasShown(task.number())) {
            Optional<LocalDateTime> sent =
                    standing.sent().map(receipt -> local(Objects.requireNonNull(receipt.settled())));
            reasons.add(all && sent.isPresent() ? words.inLast(sent.get()) : words.told(sent.orElse(null)));
        }
    }

    private String next(List<TaskFacts> muted) {
        Instant next = subscription.next();
        if (next == null) {
            return words.noNext();
        }
        LocalDateTime at = local(next);
        LocalDate day = at.toLocalDate();
        if (composer.check(order.filter(), language, day) instanceof FilterReading.Refused refused) {
            return refused.why();
        }
        Digest digest = composer.compose(order, muted, standing.told(), day, day);
        if (digest.items().stream().anyMatch(item -> item.task().number() == task.number())) {
            return words.inNext(at);
        }
        if (digest.told().tasks().stream().noneMatch(state -> state.facts().number() == task.number())) {
            return words.notMeantThen(at);
        }
        return later(day);
    }

    private String later(LocalDate day) {
        List<LocalDate> due = composer.facts(task.number()).map(TaskFacts::open).orElse(List.of());
        if (triggers().areDueDates()) {
            return due.stream()
                    .flatMap(date -> triggers().next(date, day).stream())
                    .min(LocalDate::compareTo)
                    .map(words::onDay)
                    .orElseGet(words::allPast);
        }
        LocalDate last = day.plusDays(order.horizon());
        boolean near = due.stream().anyMatch(date -> !date.isAfter(last));
        Optional<LocalDate> far =
                due.stream().filter(date -> date.isAfter(last)).findFirst();
        return far.isPresent() && !near
                ? words.notYet(order.horizon(), far.get().minusDays(order.horizon()))
                : words.onlyChanges();
    }

    private Triggers triggers() {
        return composer.triggers(order);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, order.zone());
    }
}
