package planbot.digest.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planbot.answer.DiffWords;
import planbot.answer.Doc;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Shelf;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.plan.Edition;
import planbot.plan.PlanDiff;
import planbot.plan.Task;
import planbot.schedule.Quiet;

/** Tells groups at once what of their tasks a new revision has otherwise: one notice a place, whatever it is subscribed to. */
public final class ChangeNotices {
    private static final int MOST_LINES = 20;

    private final Post post;

    public ChangeNotices(Post post) {
        this.post = post;
    }

    /**
     * The notices, as rows that there is one of a place and revision.
     *
     * @param wanting subscriptions that run and want to be told, by number
     */
    public List<Row> of(Revised revised, List<Subscription> wanting, Instant now) {
        Map<Place, List<Subscription>> places = new LinkedHashMap<>();
        wanting.forEach(one ->
                places.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one));
        List<Row> rows = new ArrayList<>();
        places.forEach((place, of) -> row(revised, of, now).ifPresent(rows::add));
        return rows;
    }

    private Optional<Row> row(Revised revised, List<Subscription> of, Instant now) {
        Order first = of.get(0).order();
        Language language = first.language();
        Set<String> lines = new LinkedHashSet<>();
        of.forEach(one -> lines.addAll(lines(revised, one.order(), language, now)));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long revision = revised.after().revision().number();
        Doc doc = doc(lines, of, language, revision);
        Order quiet = of.stream()
                .map(Subscription::order)
                .filter(order -> order.quiet() != null)
                .findFirst()
                .orElse(first);
        Place place = of.get(0).place();
        return post.write(place, doc)
                .map(parts ->
                        new Row(0, place, "change " + revision, now, fate(quiet.quiet(), quiet, now), parts, null));
    }

    private static Row.Fate fate(@Nullable Quiet quiet, Order order, Instant now) {
        Instant loud = quiet == null ? now : quiet.over(now, order.zone());
        return new Row.Fate(Status.WAITING, "", Row.Timing.ON_TIME, loud, quiet, order.zone());
    }

    private static Doc doc(Set<String> lines, List<Subscription> of, Language language, long revision) {
        List<String> shown = new ArrayList<>(lines.stream().limit(MOST_LINES).toList());
        if (lines.size() > MOST_LINES) {
            shown.add(DiffWords.in(language).more(lines.size() - MOST_LINES));
        }
        List<Long> numbers = of.stream().map(Subscription::number).toList();
        ChangeWords words = ChangeWords.in(language);
        return new Doc(
                language,
                List.of(
                        new Doc.Lead(words.changed(lines.size(), revision)),
                        new Doc.Paragraph(String.join("\n", shown)),
                        new Doc.Paragraph(words.footer(numbers))));
    }

    private static List<String> lines(Revised revised, Order order, Language language, Instant now) {
        Optional<Knowledge> before = of(revised.before(), order);
        Optional<Knowledge> after = of(revised.after(), order);
        Edition was = before.map(Knowledge::edition).orElse(null);
        Edition is = after.map(Knowledge::edition).orElse(null);
        if (was == null && is == null || was != null && is != null && was.reads(is)) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(now, order.zone());
        Set<Integer> meant = new HashSet<>();
        Stream.of(before, after).flatMap(Optional::stream).forEach(known -> meant.addAll(meant(known, order, today)));
        DiffWords words = DiffWords.in(language);
        PlanDiff.Tasks tasks = PlanDiff.of(was, is).tasks();
        List<String> lines = new ArrayList<>();
        String title = ChangeWords.in(language).title(revised, Objects.requireNonNull(is != null ? is : was));
        tasks.changed().stream()
                .filter(change -> meant.contains(change.number()))
                .forEach(change -> change.fields().forEach(field -> lines.add(title + words.changed(change, field))));
        tasks.added().stream()
                .filter(task -> meant.contains(task.number()))
                .forEach(task -> lines.add(title + words.added(task)));
        tasks.removed().stream()
                .filter(task -> meant.contains(task.number()))
                .forEach(task -> lines.add(title + words.removed(task)));
        return lines;
    }

    private static Optional<Knowledge> of(Shelf shelf, Order order) {
        return order.plan().isEmpty() ? Optional.of(shelf.main()) : shelf.plan(order.plan());
    }

    /** None where the filter fits the plan no more: its next digest tells that. */
    private static List<Integer> meant(Knowledge known, Order order, LocalDate today) {
        FilterReading reading = new FilterReader(known, order.language()).read(order.filter(), today);
        return reading instanceof FilterReading.Meant meant
                ? meant.matches().tasks().stream().map(Task::number).toList()
                : List.of();
    }
}
