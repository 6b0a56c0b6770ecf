package planbot.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planbot.plan.Edition;
import planbot.plan.Plan;
import planbot.source.Corrections;
import planbot.source.FileReader;
import planbot.source.Flaw;
import planbot.source.Reading;

/** Makes a draft of files. Pure, and as a whole: one flaw, and there is no draft. */
public final class Drafting {
    private final List<Edition> loaded;
    private final FileReader reader;
    private final Instant now;
    private final List<Source> sources = new ArrayList<>();
    private final Map<SeedFile, Corrections> patches = new LinkedHashMap<>();
    private final List<FileFlaw> flaws = new ArrayList<>();

    /** A document, with what was laid over it by now. */
    private record Source(SeedFile file, String sha256, Plan plan) {}

    private Drafting(List<Edition> loaded, FileReader reader, Instant now) {
        this.loaded = loaded;
        this.reader = reader;
        this.now = now;
    }

    /** @param loaded what is served now; empty before the first import */
    public static Draft of(Stock stock, List<Edition> loaded, FileReader reader, Instant now) {
        return new Drafting(loaded, reader, now).draft(stock);
    }

    private Draft draft(Stock stock) {
        flaws.addAll(stock.flaws());
        stock.files().forEach(this::read);
        tellTwice();
        patches.forEach(this::lay);
        if (!flaws.isEmpty()) {
            return new Draft.Flawed(flaws);
        }
        return sources.isEmpty() ? new Draft.Bare() : new Draft.Sound(editions());
    }

    private void read(SeedFile file) {
        Reading reading = reader.read(file.name(), file.content());
        if (reading instanceof Reading.Whole whole) {
            sources.add(new Source(file, file.sha256(), whole.plan()));
        } else if (reading instanceof Reading.Patch patch) {
            patches.put(file, patch.corrections());
        } else if (reading instanceof Reading.Refused refused) {
            refuse(file, refused);
        }
    }

    private void refuse(SeedFile file, Reading.Refused refused) {
        refused.flaws().forEach(flaw -> flaws.add(new FileFlaw(file.name(), flaw)));
    }

    /** Both are told: which of them is to go only a person knows. */
    private void tellTwice() {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            for (int k = 0; k < i; k++) {
                Source one = sources.get(k);
                Source other = sources.get(i);
                if (isSame(one, other) && told.add(other.file().name())) {
                    flaws.add(new FileFlaw(
                            other.file().name(),
                            Flaw.of(Flaw.Kind.PLAN_TWICE, one.file().name())));
                }
            }
        }
    }

    private static boolean isSame(Source one, Source other) {
        return SamePlan.tell(one.plan(), other.plan())
                .orElseGet(() -> one.file().stem().equals(other.file().stem()));
    }

    private void lay(SeedFile file, Corrections corrections) {
        String meant = corrections.plan();
        int at = -1;
        for (int i = 0; i < sources.size(); i++) {
            if (isMeant(sources.get(i), meant)) {
                at = i;
            }
        }
        if (at < 0) {
            // Where the document itself cannot be read, that is the flaw to mend.
            if (flaws.isEmpty() || loaded.stream().noneMatch(known -> isCalled(known, meant))) {
                flaws.add(new FileFlaw(file.name(), Flaw.of(Flaw.Kind.UNKNOWN_PLAN, meant)));
            }
            refuse(file, new Reading.Refused(corrections.flaws()));
            return;
        }
        Source source = sources.get(at);
        Reading reading = corrections.over(source.plan());
        if (reading instanceof Reading.Whole whole) {
            sources.set(at, new Source(source.file(), source.sha256() + Stock.AND + file.sha256(), whole.plan()));
        } else if (reading instanceof Reading.Refused refused) {
            refuse(file, refused);
        }
    }

    private boolean isMeant(Source source, String meant) {
        return SamePlan.isCalled(source.plan(), meant)
                || List.of(source.file().name(), source.file().stem()).contains(meant)
                || loaded.stream().anyMatch(known -> known.key().equals(meant) && continues(source, known));
    }

    /** Whether somebody's words for a plan mean this one: its number, title, key or file's name. */
    static boolean isCalled(Edition edition, String said) {
        return SamePlan.isCalled(edition.plan(), said)
                || List.of(edition.key(), edition.origin().file()).contains(said);
    }

    private List<Edition> editions() {
        Map<String, String> keys = keys();
        Map<String, Edition> old = new HashMap<>();
        Map<String, Integer> order = new HashMap<>();
        for (Edition known : loaded) {
            old.put(known.key(), known);
            order.put(known.key(), order.size());
        }
        List<Edition> editions = new ArrayList<>();
        for (Source source : sources) {
            String key = keys.getOrDefault(source.file().name(), source.file().stem());
            Edition read =
                    new Edition(0, key, new Edition.Origin(source.file().name(), source.sha256(), now), source.plan());
            Edition known = old.get(key);
            editions.add(known != null && known.reads(read) ? known : read);
        }
        editions.sort(Comparator.comparing(edition -> order.getOrDefault(edition.key(), Integer.MAX_VALUE)));
        return editions;
    }

    /** Whose number or title it has, that plan it is, whatever its file is called now; else the name of the file tells. */
    private Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Source source : sources) {
            loaded.stream()
                    .filter(known -> continues(source, known))
                    .map(Edition::key)
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(key -> keys.put(source.file().name(), key));
        }
        for (Source source : sources) {
            if (!keys.containsKey(source.file().name())) {
                keys.put(source.file().name(), free(byName(source), taken));
            }
        }
        return keys;
    }

    private static boolean continues(Source source, Edition known) {
        return SamePlan.tell(source.plan(), known.plan())
                .orElseGet(() -> source.file().name().equals(known.origin().file()));
    }

    private String byName(Source source) {
        return loaded.stream()
                .filter(known -> known.origin().file().equals(source.file().name()))
                .map(Edition::key)
                .findFirst()
                .orElse(source.file().stem());
    }

    private static String free(String wanted, Set<String> taken) {
        String key = wanted;
        for (int i = 2; !taken.add(key); i++) {
            key = wanted + "-" + i;
        }
        return key;
    }
}
