package planbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planbot.plan.Facts.Fact;

/**
 * The names of the plans on a shelf. Between 《 and 》 any part of a title is one; elsewhere only a whole name is, so that a
 * word of a plan stays a word. Where one plan is loaded nothing names it: there is nothing to tell it from.
 */
public final class PlanNames {
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{1,200})》|\\bplan\\s+[\"“]([^\"“”]{1,200})[\"”]");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+|[0-9]{1,4}");
    /** Stands where a name was taken out. */
    private static final String GAP = "\u0001";

    /** The words that only join a name to its sentence go with it. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:在|关于|按照?|\\b(?:in|of|for|about)\\s+(?:the\\s+)?)?\\s*\u0001(?:\\s*(?:和|与|跟|、|and)?\\s*\u0001)*\\s*(?:里面?的?|中的|内的|的|中(?=[第有哪谁共,，]))?");

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_TEXT = 4_500;
    private static final int LONGEST_LABEL = 60;

    private final Shelf shelf;
    /** By the whole name, folded; the longest first. */
    private final Map<String, Set<Knowledge>> whole = new LinkedHashMap<>();

    private final Map<Knowledge, Set<String>> ofPlan = new LinkedHashMap<>();

    /** @param also names that the plans were given besides, by the plans' keys */
    public PlanNames(Shelf shelf, Map<String, List<String>> also) {
        this.shelf = shelf;
        Map<String, Set<Knowledge>> owners = new LinkedHashMap<>();
        for (Knowledge plan : shelf.plans()) {
            Set<String> names =
                    new LinkedHashSet<>(Titles.names(fold(plan.edition().title())));
            plan.plan()
                    .facts()
                    .of(Fact.NUMBER)
                    .map(this::fold)
                    .map(Titles::numbers)
                    .ifPresent(names::addAll);
            also.getOrDefault(plan.edition().key(), List.of()).forEach(name -> names.add(fold(name)));
            String key = fold(plan.edition().key());
            if (!LETTERS.matcher(key).matches()) {
                names.add(key);
            }
            names.remove("");
            ofPlan.put(plan, names);
            names.forEach(name ->
                    owners.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(plan));
        }
        owners.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> whole.put(name, owners.getOrDefault(name, Set.of())));
    }

    /** The plans these are names of. */
    public Shelf shelf() {
        return shelf;
    }

    /** Whether there is more than one plan to be told apart. */
    public boolean areSeveral() {
        return shelf.plans().size() > 1;
    }

    /** The plan that a text names. Never throws. */
    public Naming in(String text) {
        if (!areSeveral() || text.length() > LONGEST_TEXT) {
            return Naming.NONE;
        }
        Matcher quoted = QUOTED.matcher(text);
        List<Naming> found = new ArrayList<>();
        String rest = text;
        while (quoted.find()) {
            String said = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            Naming naming = quoted(said, rest.replace(quoted.group(), GAP));
            if (naming instanceof Naming.Plan || naming instanceof Naming.Several) {
                rest = rest.replace(quoted.group(), GAP);
            }
            found.add(naming);
        }
        return decided(found, rest).orElseGet(() -> unquoted(text));
    }

    /** The plan that words mean which are known to name one: any part of a title will do. */
    public Naming meant(String words) {
        Matcher quoted = QUOTED.matcher(words);
        String said = quoted.find() && quoted.group(1) != null ? quoted.group(1) : words.strip();
        List<Knowledge> plans = fitting(fold(said));
        return plans.isEmpty() ? new Naming.Unknown(said, "") : naming(said, "", plans);
    }

    /** What a plan is called where words are read as names: its title, or its key where several have that title. */
    public String label(Knowledge plan) {
        String title = plan.edition().title();
        boolean alone = fitting(fold(title)).equals(List.of(plan));
        return alone && title.length() <= LONGEST_LABEL && title.indexOf('》') < 0
                ? title
                : plan.edition().key();
    }

    /** A question that asks the same of that plan in every conversation. */
    public String asking(Knowledge plan, String question) {
        return "《" + label(plan) + "》" + question;
    }

    /** Several plans named at once are as doubtful as one name of several. */
    private static Optional<Naming> decided(List<Naming> found, String rest) {
        Set<Knowledge> named = new LinkedHashSet<>();
        for (Naming naming : found) {
            if (naming instanceof Naming.Plan one) {
                named.add(one.plan());
            } else if (naming instanceof Naming.Several several) {
                return Optional.of(several);
            }
        }
        if (!named.isEmpty()) {
            return Optional.of(naming("", rest, List.copyOf(named)));
        }
        return found.stream().filter(Naming.Unknown.class::isInstance).findFirst();
    }

    private Naming quoted(String said, String rest) {
        String folded = fold(said);
        List<Knowledge> plans = fitting(folded);
        if (!plans.isEmpty()) {
            return naming(said, rest, plans);
        }
        // Other documents and sayings are quoted alike; a plan that speaks of them can be asked about them.
        boolean isWord = folded.codePointCount(0, folded.length()) < SHORTEST_PART
                || shelf.plans().stream().anyMatch(plan -> plan.mentions(folded));
        return isWord ? Naming.NONE : new Naming.Unknown(said, bare(rest));
    }

    private List<Knowledge> fitting(String folded) {
        Set<Knowledge> exact = whole.getOrDefault(folded, Set.of());
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        if (folded.codePointCount(0, folded.length()) < SHORTEST_PART) {
            return List.of();
        }
        return shelf.plans().stream()
                .filter(plan -> fold(plan.edition().key()).equals(folded)
                        || ofPlan.getOrDefault(plan, Set.of()).stream().anyMatch(name -> name.contains(folded)))
                .toList();
    }

    private Naming unquoted(String text) {
        String folded = fold(text);
        Folded spelled = null;
        Set<Knowledge> named = new LinkedHashSet<>();
        String said = "";
        for (Map.Entry<String, Set<Knowledge>> name : whole.entrySet()) {
            if (!folded.contains(name.getKey())) {
                continue;
            }
            spelled = spelled == null ? new Folded(text) : spelled;
            Optional<String> typed = spelled.cut(name.getKey());
            if (typed.isPresent()) {
                said = typed.get();
                named.addAll(name.getValue());
            }
        }
        return named.isEmpty() || spelled == null ? Naming.NONE : naming(said, spelled.rest(), List.copyOf(named));
    }

    private static Naming naming(String said, String rest, List<Knowledge> plans) {
        return plans.size() == 1
                ? new Naming.Plan(plans.get(0), bare(rest))
                : new Naming.Several(said, bare(rest), plans);
    }

    private static String bare(String rest) {
        return JOINED.matcher(rest)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,，:：;；]+|[\\s,，:：;；]+$", "");
    }

    private String fold(String text) {
        return shelf.main().fold(text);
    }

    /** A text whose folded characters remember where they were typed. */
    private final class Folded {
        private final StringBuilder rest;
        private final StringBuilder folded = new StringBuilder();
        private final List<Integer> from = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();

        private Folded(String text) {
            this.rest = new StringBuilder(text);
            for (int i = 0; i < text.length(); ) {
                int next = text.offsetByCodePoints(i, 1);
                String one = fold(text.substring(i, next));
                folded.append(one);
                for (int k = 0; k < one.length(); k++) {
                    from.add(i);
                    to.add(next);
                }
                i = next;
            }
        }

        /** Takes a name out; empty where it is only a part of a longer word or was taken out with a longer name. */
        private Optional<String> cut(String name) {
            String bare = name.replace(" ", "");
            int at = folded.indexOf(bare);
            while (at >= 0) {
                int end = at + bare.length();
                if (!(isLatin(at - 1) && isLatin(at)) && !(isLatin(end) && isLatin(end - 1))) {
                    String typed = rest.substring(from.get(at), to.get(end - 1));
                    for (int i = from.get(at); i < to.get(end - 1); i++) {
                        rest.setCharAt(i, GAP.charAt(0));
                    }
                    for (int i = at; i < end; i++) {
                        folded.setCharAt(i, '\n');
                    }
                    return Optional.of(typed);
                }
                at = folded.indexOf(bare, at + 1);
            }
            return Optional.empty();
        }

        private boolean isLatin(int at) {
            return at >= 0
                    && at < folded.length()
                    && Character.isLetterOrDigit(folded.charAt(at))
                    && folded.charAt(at) < 128;
        }

        private String rest() {
            return rest.toString();
        }
    }
}
