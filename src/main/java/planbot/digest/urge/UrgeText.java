package planbot.digest.urge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planbot.answer.Doc;
import planbot.answer.Doc.Block;
import planbot.answer.FilterReader;
import planbot.answer.FilterReading;
import planbot.answer.Knowledge;
import planbot.answer.Language;
import planbot.answer.Matches;
import planbot.answer.ProgressWords;
import planbot.answer.Shelf;
import planbot.ask.Filter;
import planbot.ask.UnitClause;
import planbot.calendar.WorkCalendar;
import planbot.digest.Order;
import planbot.digest.content.DigestWords;
import planbot.plan.Deadline;
import planbot.plan.Facts;
import planbot.plan.Role;
import planbot.plan.Task;
import planbot.progress.Report;

/** 催办: a text that presses for tasks, ready to be forwarded. What the source lost is said to be lost. */
public final class UrgeText {
    private final Shelf shelf;
    private final WorkCalendar calendar;

    public UrgeText(Shelf shelf, WorkCalendar calendar) {
        this.shelf = shelf;
        this.calendar = calendar;
    }

    /**
     * Presses for what is named: a task's number, or a unit, which is pressed for what it leads that is overdue or due within
     * {@link Order#DEFAULT_HORIZON} days. Anything else is refused in words.
     *
     * @param plan the key of the plan that is meant; one that is not loaded is taken for the main one
     */
    public Doc of(String plan, String about, Language language, LocalDate today) {
        Knowledge knowledge = known(plan);
        FilterReading reading = new FilterReader(knowledge, language).read(about, today);
        Writing writing = new Writing(knowledge, language, today);
        if (reading instanceof FilterReading.Refused refused) {
            return writing.doc(refused.why());
        }
        Filter filter = ((FilterReading.Meant) reading).filter();
        if (filter.numbers().size() == 1) {
            return writing.task(filter.numbers().get(0));
        }
        Optional<String> unit = unit(filter);
        return unit.isPresent() ? writing.unit(unit.get()) : writing.doc(writing.words.usage(example(knowledge)));
    }

    /** Presses for one task. */
    public Doc task(String plan, int number, Language language, LocalDate today) {
        return new Writing(known(plan), language, today).task(number);
    }

    private Knowledge known(String plan) {
        return shelf.plan(plan).orElseGet(shelf::main);
    }

    /** The one unit that is named and nothing else, as the lead or in no role. */
    private static Optional<String> unit(Filter filter) {
        if (filter.units().size() != 1 || !filter.withoutUnits().isEmpty()) {
            return Optional.empty();
        }
        UnitClause clause = filter.units().get(0);
        boolean one = clause.units().size() == 1
                && clause.sense() == UnitClause.Sense.TAKES_PART
                && clause.roleOrEither() != Role.COOPERATING;
        return one ? Optional.of(clause.units().get(0)) : Optional.empty();
    }

    private static String example(Knowledge knowledge) {
        return knowledge.plan().tasks().stream()
                .flatMap(task -> task.parties().lead() == null ? null : task.parties().lead().stream())
                .findFirst()
                .orElse("…");
    }

    /** One text, in a language, on a day. */
    private final class Writing {
        private final Knowledge knowledge;
        private final Language language;
        private final LocalDate today;
        private final UrgeWords words;

        private Writing(Knowledge knowledge, Language language, LocalDate today) {
            this.knowledge = knowledge;
            this.language = language;
            this.today = today;
            this.words = UrgeWords.in(language);
        }

        private Doc doc(String... texts) {
            List<Block> blocks = new ArrayList<>();
            for (String text : texts) {
                blocks.add(blocks.isEmpty() ? new Doc.Lead(text) : new Doc.Paragraph(text));
            }
            return new Doc(language, blocks);
        }

        private Doc task(int number) {
            Task task = knowledge.plan().task(number).orElse(null);
            if (task == null) {
                return doc(words.noSuchTask(number, knowledge.lastNumber()));
            }
            if (task.state() == Task.State.ABSENT) {
                return doc(words.rowLost(number));
            }
            Optional<Report> done = knowledge.done(task);
            if (done.isPresent()) {
                return doc(words.alreadyDone(number, done.get()));
            }
            List<String> lead = task.parties().lead();
            String units = lead == null || lead.isEmpty() ? words.somebody() : joined(lead);
            return doc(words.urge(units, document(), clause(task), due(task) + reported(task)));
        }

        private Doc unit(String unit) {
            Filter leads = new Filter(
                    List.of(new UnitClause(List.of(unit), UnitClause.Join.ANY, Role.LEAD, UnitClause.Sense.TAKES_PART)),
                    null,
                    List.of(),
                    List.of(),
                    List.of());
            Matches matches = knowledge.matching(leads, today);
            List<String> texts = new ArrayList<>();
            matches.tasks().stream()
                    .filter(this::isPressing)
                    .forEach(task -> texts.add(words.line(texts.size() + 1, clause(task), due(task) + reported(task))));
            texts.add(
                    0,
                    texts.isEmpty()
                            ? words.nothingDue(unit, Order.DEFAULT_HORIZON)
                            : words.urgeAll(unit, document(), texts.size()));
            if (!matches.silent().isEmpty() || !matches.lost().isEmpty()) {
                texts.add(words.unjudged(matches.silent().size(), matches.lost().size()));
            }
            return doc(texts.toArray(new String[0]));
        }

        private boolean isPressing(Task task) {
            return pressing(task)
                    .filter(day -> !day.isAfter(today.plusDays(Order.DEFAULT_HORIZON)))
                    .isPresent();
        }

        /** The first open date that has passed, or else the next one: dates are in order. */
        private Optional<LocalDate> pressing(Task task) {
            return knowledge.done(task).isPresent()
                    ? Optional.empty()
                    : knowledge.open(task).stream().findFirst();
        }

        private String document() {
            Facts facts = knowledge.plan().facts();
            return words.document(
                    facts.of(Facts.Fact.TITLE).orElse(""),
                    facts.of(Facts.Fact.NUMBER).orElse(""));
        }

        private String clause(Task task) {
            return words.task(task.number(), task.text() == null ? "" : task.text());
        }

        private String due(Task task) {
            Deadline deadline = task.deadline();
            if (deadline == null) {
                return words.undated();
            }
            return pressing(task)
                    .map(day -> words.due(
                            deadline.wording(),
                            day,
                            DigestWords.in(language).left(today, day, calendar.workdaysBetween(today, day))))
                    .orElseGet(() -> words.vague(deadline.wording()));
        }

        /** What was reported of the task so far; empty for nothing. */
        private String reported(Task task) {
            ProgressWords progress = ProgressWords.in(language);
            List<String> parts = new ArrayList<>(progress.reached(knowledge.due(task)));
            parts.addAll(progress.postponed(knowledge.due(task)));
            knowledge.note(task).map(progress::note).ifPresent(parts::add);
            return parts.isEmpty() ? "" : words.reported(progress.and(parts));
        }

        private String joined(List<String> units) {
            return String.join(language == Language.ZH ? "、" : ", ", units);
        }
    }
}
