package planbot.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Parties;
import planbot.plan.Task;
import planbot.source.DutyWords.Label;

/**
 * Makes the rows of a plan of the tasks of a document that parts them. Its numbers are kept where they count on; where they
 * begin anew under every heading, or are missing, the tasks are numbered in their order.
 */
final class TaskRows {
    /** So many numbers may be left out for each that is there, and so many in any case. */
    private static final int LEFT_OUT = 50;

    private final SourceText source;
    private final DutyReader reader;
    private final @Nullable Integer planYear;
    private final Duty.Leader leader;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();

    TaskRows(SourceText source, DutyReader reader, @Nullable Integer planYear) {
        this.source = source;
        this.reader = reader;
        this.planYear = planYear;
        this.leader = DutyWords.FIRST_LEADS.matcher(source.flat()).find() ? Duty.Leader.FIRST : Duty.Leader.ALL;
    }

    /**
     * @param columns what the document says of its tasks; what it says of none is unknown of all
     * @param claimed the stretches that the tasks take up
     */
    Rows rows(List<Paragraph> paragraphs, Set<Label> columns, List<Span> claimed) {
        boolean counts = counts(paragraphs);
        for (Paragraph paragraph : paragraphs) {
            int number = counts ? paragraph.number() : tasks.size() + 1;
            while (tasks.size() + 1 < number) {
                lost(tasks.size() + 1, paragraph.start());
            }
            tasks.add(task(number, paragraph, columns));
        }
        return new Rows(tasks, running(claimed), findings);
    }

    private boolean counts(List<Paragraph> paragraphs) {
        int last = 0;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.number() <= last || paragraph.number() > 2 * paragraphs.size() + LEFT_OUT) {
                if (paragraph.number() > 0) {
                    add(
                            Missing.CONTRADICTION,
                            null,
                            paragraph.start(),
                            Integer.toString(paragraph.number()),
                            "the document's numbers do not count on here; the tasks are numbered in their order");
                }
                return false;
            }
            last = paragraph.number();
        }
        return true;
    }

    private void lost(int number, int at) {
        add(Missing.ROW, number, at, "", "row " + number + " is lost; it should stand in front of this place");
        tasks.add(new Task(number, null, null, Parties.UNKNOWN, source.place(at)));
    }

    private Task task(int number, Paragraph paragraph, Set<Label> columns) {
        Duty duty = paragraph.duty();
        int at = duty == null ? paragraph.start() : duty.span().start();
        String text = paragraph.text().isEmpty() ? null : paragraph.text();
        if (text == null) {
            add(Missing.TEXT, number, paragraph.start(), "", "row " + number + " has no words of its own");
        }
        Deadline deadline = duty == null || duty.deadline() == null ? null : deadline(number, duty.deadline(), at);
        if (deadline == null && columns.contains(Label.DEADLINE)) {
            add(Missing.DEADLINE, number, at, "", "row " + number + " says nothing of its deadline");
        }
        Parties parties = duty == null ? Parties.UNKNOWN : parties(duty, columns);
        if (parties.lead() == null) {
            add(Missing.LEAD, number, at, "", "row " + number + " names nobody who leads");
        }
        for (String name :
                Optional.ofNullable(parties.in(planbot.plan.Role.EITHER)).orElse(List.of())) {
            if (!reader.knows(name) && unknown.add(name)) {
                add(Missing.UNIT_NAME, number, at, name, "the directory of bodies lacks " + name);
            }
        }
        return new Task(number, text, deadline, parties, source.place(paragraph.start()));
    }

    private Deadline deadline(int number, String wording, int at) {
        return DeadlineReader.read(wording, planYear).orElseGet(() -> {
            add(Missing.DEADLINE, number, at, wording, "the deadline of row " + number + " fixes no day: " + wording);
            return new Deadline(wording, Deadline.Kind.OTHER, List.of());
        });
    }

    /** An empty list of others is known to be empty only where other rows have others. */
    private Parties parties(Duty duty, Set<Label> columns) {
        Parties parties = duty.parties(leader);
        boolean othersKnown = leader == Duty.Leader.FIRST || columns.contains(Label.OTHERS);
        List<String> others = parties.cooperating();
        return others != null && others.isEmpty() && !othersKnown ? new Parties(parties.lead(), null) : parties;
    }

    private void add(Missing missing, @Nullable Integer task, int at, String seen, String detail) {
        findings.add(new Finding(missing, task, source.place(at), seen, detail));
    }

    /** The lines that no task takes up, sentence by sentence. */
    private List<Piece> running(List<Span> claimed) {
        List<Span> taken = claimed.stream()
                .sorted(java.util.Comparator.comparingInt(Span::start))
                .toList();
        List<Piece> running = new ArrayList<>();
        int next = 0;
        for (Span line : source.lines()) {
            while (next < taken.size() && taken.get(next).end() <= line.start()) {
                next++;
            }
            boolean free = next == taken.size() || taken.get(next).start() >= line.end();
            if (free && line.end() > line.start()) {
                Sentences.of(line.in(source.flat()))
                        .forEach(sentence -> running.add(new Piece.Sentence(
                                new Span(line.start() + sentence.start(), line.start() + sentence.end()))));
            }
        }
        return running;
    }
}
