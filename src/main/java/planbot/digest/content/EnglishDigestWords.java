package planbot.digest.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import planbot.answer.ProgressWords;
import planbot.digest.Row;
import planbot.digest.Section;
import planbot.digest.TaskFacts;
import planbot.schedule.Schedule.Lead;

/** What digests say, in English; the plan's own words stay Chinese. */
final class EnglishDigestWords implements DigestWords {
    private static final ProgressWords WORDS = ProgressWords.ENGLISH;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    @Override
    public String lead(Row.Timing timing, String title, LocalDate day, String summary) {
        String mark = switch (timing) {
            case ON_TIME -> "";
            case LATE -> "[late] ";
            case PREVIEW -> "[preview] ";
        };
        return mark + "[" + title + "] Reminder of " + DAY.format(day) + ": " + summary;
    }

    @Override
    public String and(List<String> parts) {
        return String.join(", ", parts);
    }

    @Override
    public String count(Section section, int count, int horizon) {
        return section == Section.UPCOMING
                ? count + " within " + number(horizon, "day", "days")
                : count(section, count);
    }

    @Override
    public String count(Section section, int count) {
        return count
                + switch (section) {
                    case RED -> " red";
                    case YELLOW -> " yellow";
                    case UPCOMING -> " coming up";
                };
    }

    private static String number(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    @Override
    public String changes(int count) {
        return number(count, "change", "changes");
    }

    @Override
    public String nothingDue(int horizon) {
        return "nothing due within " + number(horizon, "day", "days") + ", and nothing overdue";
    }

    @Override
    public String nothingDue() {
        return "no task is to be reminded of";
    }

    @Override
    public String nothingNew() {
        return "nothing new is due";
    }

    @Override
    public String heading(Section section, int count) {
        return switch (section) {
            case RED -> "■ Red: past the deadline, not reported done (" + count + ")";
            case YELLOW -> "■ Yellow: due within 3 working days (" + count + ")";
            case UPCOMING -> "■ Coming up (" + count + ")";
        };
    }

    @Override
    public String group(String units, int count) {
        return "▸ Lead: " + units + " (" + count + ")";
    }

    @Override
    public String changed(int count) {
        return "■ " + number(count, "change", "changes") + " since the last reminder";
    }

    @Override
    public String change(Change change) {
        TaskFacts before = change.before();
        TaskFacts now = change.now();
        String item = "· Task " + now.number();
        String text = change.text().isEmpty() ? "" : ": " + change.text();
        return switch (change.kind()) {
            case NEW -> item + " is new here, deadline " + deadline(now) + text;
            case DEADLINE ->
                item + " has another deadline: " + deadline(before) + " → " + deadline(now)
                        + postponed(change.reports());
            case LEAD -> item + " has another lead: " + units(before) + " → " + units(now);
            case DONE ->
                item + " was " + change.reports().done().map(WORDS::done).orElseThrow() + text;
            case PARTLY_DONE ->
                item + ": " + WORDS.and(WORDS.reached(change.reports().due())) + text;
            case REOPENED -> item + " is not reported done any more" + text;
            case LEFT -> item + " no longer meets this subscription's filter" + text;
            case GONE -> item + " is not in the plan any more (its deadline was " + deadline(before) + ")";
        };
    }

    private static String postponed(Reports reports) {
        String told = WORDS.and(WORDS.postponed(reports.due()));
        return told.isEmpty() ? "" : ", " + told;
    }

    private static String deadline(TaskFacts facts) {
        if (facts.deadline().isEmpty()) {
            return "not stated in the source (原文未写明)";
        }
        String due = facts.due().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return facts.deadline() + (due.isEmpty() ? "" : " (" + due + ")");
    }

    private static String units(TaskFacts facts) {
        return facts.lead().isEmpty() ? "not stated in the source (原文未写明)" : String.join(", ", facts.lead());
    }

    @Override
    public String left(LocalDate today, LocalDate due, int workdays) {
        int days = (int) Math.abs(ChronoUnit.DAYS.between(today, due));
        if (days == 0) {
            return "due today";
        }
        String count = workdays == 0
                ? number(days, "day", "days") + " (none of them worked)"
                : number(Math.abs(workdays), "working day", "working days");
        return due.isBefore(today) ? "overdue by " + count : count + " left";
    }

    @Override
    public String reason(Reason reason) {
        return switch (reason) {
            case FIRST -> "first reminder";
            case NEARER -> "now yellow";
            case OVERDUE -> "now red";
            case CHANGED -> "changed";
            case REPEATED -> "told before";
        };
    }

    @Override
    public String trigger(Lead lead) {
        if (lead.count() < 0) {
            return "told the day after the date";
        }
        String unit = lead.unit() == Lead.Unit.DAYS ? "day" : "working day";
        return lead.count() == 0
                ? "told on the date"
                : "told " + number(lead.count(), unit, unit + "s") + " before the date";
    }

    @Override
    public String remark(String left, String reason) {
        return left + "; " + reason;
    }

    @Override
    public String unlisted(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.unchanged(), " told before and unchanged");
        add(parts, counts.muted(), " muted");
        add(parts, counts.done(), " reported done");
        add(parts, counts.undated(), " without a deadline in the source (原文未写明)");
        add(parts, counts.vague(), " whose deadline fixes no day");
        add(parts, counts.silent(), " that cannot be judged, for the source does not say");
        add(parts, counts.lost(), " lost in the source altogether");
        return parts.isEmpty() ? "" : "Not listed: " + String.join("; ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + what);
        }
    }

    @Override
    public String planGone(String plan) {
        return "The plan (" + plan + ") is not loaded now; reminders go on once it is again.";
    }

    @Override
    public String unknownYears(Collection<Integer> years) {
        return "The holidays of " + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " are not known; Monday to Friday are counted as working days.";
    }

    @Override
    public String footer(long subscription, LocalDateTime planned, Row.Timing timing, long revision) {
        String due = timing == Row.Timing.PREVIEW ? "previewed " : "due ";
        return "Subscription " + subscription + " · " + due + DigestWords.time(planned) + " · plan revision "
                + revision;
    }
}
