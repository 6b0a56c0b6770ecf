package planbot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.plan.Deadline;
import planbot.plan.UnitDirectory;
import planbot.source.DutyWords.Label;

/** Reads a statement of duties: labels with their lists (牵头单位：A，配合单位：B), or names with their roles behind them (A牵头，B、C配合). */
final class DutyReader {
    private static final String ENDS = "，,；;。";
    private static final int LONGEST_NAME = 30;

    private final Set<String> known;
    private final @Nullable Integer planYear;

    DutyReader(UnitDirectory units, @Nullable Integer planYear) {
        this.planYear = planYear;
        this.known = units.units().stream()
                .flatMap(unit -> UnitDirectory.names(unit).stream())
                .collect(Collectors.toSet());
    }

    /** A statement of duties being read. */
    private static final class Draft {
        final List<String> lead = new ArrayList<>();
        final List<String> others = new ArrayList<>();
        final List<String> responsible = new ArrayList<>();

        @Nullable
        String deadline;

        boolean roleSaid;
        boolean loose;
    }

    /** What the words say, all of them; null if they are no statement of duties. */
    @Nullable
    Duty read(String words, Span span) {
        Draft draft = new Draft();
        Matcher label = DutyWords.LABEL.matcher(words);
        Label open = null;
        int from = 0;
        while (label.find()) {
            stretch(words.substring(from, label.start()), open, draft);
            open = DutyWords.label(label);
            draft.roleSaid = true;
            from = label.end();
        }
        stretch(words.substring(from), open, draft);
        Duty duty = new Duty(span, draft.deadline, draft.lead, draft.others, draft.responsible);
        return draft.loose || !draft.roleSaid || (!duty.namesUnits() && duty.deadline() == null) ? null : duty;
    }

    private void stretch(String words, @Nullable Label label, Draft draft) {
        if (label == Label.OTHER) {
            return;
        }
        if (label == Label.DEADLINE) {
            String wording = trimmed(words);
            draft.deadline = wording.isEmpty() || draft.deadline != null ? draft.deadline : wording;
            return;
        }
        List<String> pending = new ArrayList<>();
        for (String segment : segments(words)) {
            Optional<Deadline> deadline = DeadlineReader.read(segment, planYear);
            Matcher role = DutyWords.ROLE.matcher(segment);
            if (deadline.isPresent()) {
                draft.deadline = draft.deadline == null ? segment : draft.deadline;
            } else if (role.matches()) {
                pending.addAll(UnitList.of(names(role.group("names"))));
                draft.loose |=
                        label == null && (pending.isEmpty() || !pending.stream().allMatch(this::isBody));
                said(pending, role, draft);
                pending.clear();
            } else {
                pending.addAll(UnitList.of(segment));
            }
            draft.loose |= label == null && !pending.stream().allMatch(this::isBody);
        }
        listed(pending, label, draft);
    }

    private static void said(List<String> names, Matcher role, Draft draft) {
        draft.roleSaid = true;
        boolean leads = role.group("lead") != null || (role.group("support") == null && draft.lead.isEmpty());
        (leads ? draft.lead : draft.others).addAll(names);
    }

    private static void listed(List<String> names, @Nullable Label label, Draft draft) {
        draft.loose |= label == null && !names.isEmpty();
        for (String name : names) {
            Matcher marked = DutyWords.MARKED.matcher(name);
            if (marked.matches()) {
                draft.lead.add(marked.group("name"));
            } else {
                (label == Label.LEAD ? draft.lead : label == Label.OTHERS ? draft.others : draft.responsible).add(name);
            }
        }
    }

    private static String names(String words) {
        return (words.startsWith("由") ? words.substring(1) : words).replace("会同", "、");
    }

    /** Whether the directory has the name. */
    boolean knows(String name) {
        return known.contains(name);
    }

    /** Whether words may be a body's name. */
    boolean isBody(String name) {
        return knows(name)
                || (name.length() >= 2
                        && name.length() <= LONGEST_NAME
                        && name.chars().allMatch(c -> Character.isIdeographic(c) || "（）、".indexOf(c) >= 0)
                        && (TailReader.BODIES + "县市州").indexOf(name.charAt(name.length() - 1)) >= 0);
    }

    /** The stretches between commas, outside brackets. */
    private static List<String> segments(String words) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            char c = i < words.length() ? words.charAt(i) : '。';
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
            if (i == words.length() || (depth == 0 && ENDS.indexOf(c) >= 0)) {
                String segment = words.substring(start, i).strip();
                if (!segment.isEmpty()) {
                    segments.add(segment);
                }
                start = i + 1;
            }
        }
        return segments;
    }

    private static String trimmed(String words) {
        String wording = words.strip();
        while (!wording.isEmpty() && ENDS.indexOf(wording.charAt(wording.length() - 1)) >= 0) {
            wording = wording.substring(0, wording.length() - 1).strip();
        }
        return wording;
    }
}
