package planbot.command.data;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import planbot.answer.DiffWords;
import planbot.plan.Facts;
import planbot.plan.Finding;
import planbot.plan.Plan;
import planbot.reload.FindingWords;

/** Says what of a plan is not whole: the first places of each kind, and what the document does not state of itself. */
final class FindingsText {
    /** First places of each kind of finding. */
    private static final int MOST_PLACES = 3;

    private final DataWords words;

    FindingsText(DataWords words) {
        this.words = words;
    }

    /** Empty where there are none. */
    String of(Plan plan) {
        return plan.findings().isEmpty()
                ? ""
                : words.findings(plan.findings().size()) + listed(plan.findings(), plan.facts());
    }

    /** Those that an earlier state had not; empty where there are none. */
    String fresh(Plan plan, Plan before) {
        Set<List<Object>> known = new HashSet<>();
        before.findings().forEach(finding -> known.add(told(finding)));
        List<Finding> fresh = plan.findings().stream()
                .filter(finding -> !known.contains(told(finding)))
                .toList();
        return fresh.isEmpty() ? "" : words.freshFindings(fresh.size()) + listed(fresh, plan.facts());
    }

    /** All but the place, which other rows move. */
    private static List<Object> told(Finding finding) {
        return List.of(
                finding.missing(),
                finding.task() == null ? 0 : finding.task(),
                finding.missing() == Finding.Missing.FACT ? finding.detail() : finding.seen());
    }

    private String listed(List<Finding> findings, Facts facts) {
        Map<Finding.Missing, Integer> counts = new EnumMap<>(Finding.Missing.class);
        StringBuilder places = new StringBuilder();
        for (Finding finding : findings) {
            int count = counts.merge(finding.missing(), 1, Integer::sum);
            if (count <= MOST_PLACES && finding.missing() != Finding.Missing.FACT) {
                places.append('\n').append(FindingWords.in(words.language()).of(finding));
            }
        }
        if (counts.containsKey(Finding.Missing.FACT)) {
            places.append('\n')
                    .append(words.unstated(Stream.of(Facts.Fact.values())
                            .filter(fact -> facts.of(fact).isEmpty())
                            .toList()));
        }
        int left = counts.entrySet().stream()
                .filter(kind -> kind.getKey() != Finding.Missing.FACT)
                .mapToInt(kind -> Math.max(0, kind.getValue() - MOST_PLACES))
                .sum();
        return places + (left == 0 ? "" : "\n" + DiffWords.in(words.language()).more(left));
    }
}
