package planbot.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that was reported of the tasks of one plan. Immutable. */
public final class Progress {
    /** Nobody has reported anything. */
    public static final Progress NONE = new Progress(Map.of(), 0);

    private final Map<Integer, Standing> standings;
    private final long version;

    private Progress(Map<Integer, Standing> standings, long version) {
        this.standings = standings;
        this.version = version;
    }

    /** What a plan's reports amount to, given in their order. */
    public static Progress of(List<Report> reports) {
        Map<Integer, List<Report>> byTask = new HashMap<>();
        long last = 0;
        for (Report report : reports) {
            byTask.computeIfAbsent(report.task(), task -> new ArrayList<>()).add(report);
            last = Math.max(last, report.id());
        }
        Map<Integer, Standing> standings = new HashMap<>();
        byTask.forEach((task, history) -> standings.put(task, new Standing(history)));
        return new Progress(Map.copyOf(standings), last);
    }

    /** The same with one more report of the plan. */
    public Progress with(Report report) {
        List<Report> history =
                new ArrayList<>(of(report.task()).map(Standing::history).orElse(List.of()));
        history.add(report);
        Map<Integer, Standing> all = new HashMap<>(standings);
        all.put(report.task(), new Standing(history));
        return new Progress(Map.copyOf(all), Math.max(version, report.id()));
    }

    /** How a task stands of which something was reported; empty where nothing was. */
    public Optional<Standing> of(int task) {
        return Optional.ofNullable(standings.get(task));
    }

    /** The numbers of the tasks of which something was reported. */
    public Set<Integer> tasks() {
        return standings.keySet();
    }

    /** Whether no report counts: there is none, or each was taken back. */
    public boolean isEmpty() {
        return standings.values().stream()
                .allMatch(standing -> standing.standing().isEmpty());
    }

    /** Tells this state from others of the same plan: the id of the last report. */
    public long version() {
        return version;
    }
}
