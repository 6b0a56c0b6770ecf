package planbot.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planbot.plan.UnitDirectory;
import planbot.plan.UnitDirectory.Unit;

/** Finds the known words that a mistyped one sounds or looks like: 科为 → 科委, 路线途 → 路线图, shikewei → 市科委. */
final class Sounds {
    private static final int LONGEST = 10;
    /** How much of the plan is indexed by sound: enough for any plan people ask by ear, and a bound on memory. */
    private static final int INDEXED = 60_000;

    private final Hanzi hanzi;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> english = new LinkedHashMap<>();
    private final PhraseIndex phrases;
    /** Worked out when first needed, or by {@link #prepare}; losing a race only does the work twice. */
    private volatile @Nullable Index index;

    /** Everything by its sound: units by blurred sound and by Pinyin, the plan's phrases by both. */
    private record Index(Map<String, Set<String>> units, Map<String, String> pinyin, Map<String, String> phrases) {}

    Sounds(UnitDirectory units, Glossary glossary, PhraseIndex phrases, Folding folding, Hanzi hanzi) {
        this.hanzi = hanzi;
        this.phrases = phrases;
        for (Unit unit : units.units()) {
            UnitDirectory.names(unit).forEach(name -> names.put(folding.fold(name), unit.name()));
            unit.english().forEach(name -> english.put(folding.fold(name), unit.name()));
        }
        glossary.terms().forEach((typed, meant) -> english.putIfAbsent(folding.fold(typed), meant));
    }

    /** Works the sounds out now: it takes a while, and the first question that needs them should not have to wait. */
    void prepare() {
        Map<String, Set<String>> units = new HashMap<>();
        Map<String, String> pinyin = new HashMap<>();
        names.forEach((name, unit) -> {
            units.computeIfAbsent(sound(name), s -> new LinkedHashSet<>()).add(unit);
            pinyin.putIfAbsent(pinyin(name), unit);
        });
        index = new Index(units, pinyin, phrasesBySound(phrases.text()));
    }

    private Index index() {
        Index known = index;
        while (known == null) {
            prepare();
            known = index;
        }
        return known;
    }

    /** What unknown characters may have been meant to be: as typed, with the neighbours that belong to it, and the candidates. */
    record Like(String said, List<String> meant) {
        static final Like NOTHING = new Like("", List.of());
    }

    /** Candidates for the unknown characters {@code [start, end)} of the text, the likeliest first. */
    Like like(String text, int start, int end) {
        String said = text.substring(start, end);
        if (said.chars().noneMatch(Folding::isHan)) {
            return end - start < 2 ? Like.NOTHING : new Like(said.strip(), likeLatin(text, start, end));
        }
        List<String> found = new ArrayList<>();
        String matched = said;
        for (int length = LONGEST; length >= 2; length--) {
            for (int from = Math.max(0, end - length); from <= start && from + length <= text.length(); from++) {
                String window = text.substring(from, from + length);
                if (window.chars().allMatch(Folding::isHan)) {
                    matched = index().units().containsKey(sound(window)) && found.isEmpty() ? window : matched;
                    index().units().getOrDefault(sound(window), Set.of()).stream()
                            .filter(name -> !found.contains(name))
                            .forEach(found::add);
                }
            }
            if (!found.isEmpty()) {
                return new Like(matched, found);
            }
        }
        Like phrase = phrasesLike(text, start, end);
        return phrase.meant().isEmpty() ? new Like(said.strip(), looksLike(text, start, end)) : phrase;
    }

    private Like phrasesLike(String text, int start, int end) {
        for (int length = 6; length >= 2; length--) {
            for (int from = Math.max(0, end - length); from <= start && from + length <= text.length(); from++) {
                String window = text.substring(from, from + length);
                String phrase = window.chars().allMatch(Folding::isHan)
                        ? index().phrases().get(sound(window))
                        : null;
                // Two characters sound like something somewhere: only a word that stands alone is taken for a mistyped
                // one.
                boolean alone = length > 2 || from == start && from + length == end;
                if (phrase != null && alone && !phrase.equals(window)) {
                    return new Like(window, List.of(phrase));
                }
            }
        }
        return Like.NOTHING;
    }

    /** Names of three characters and more, one character off. */
    private List<String> looksLike(String text, int start, int end) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            int length = name.getKey().length();
            for (int size = length - 1; length >= 3 && size <= length + 1; size++) {
                for (int from = Math.max(0, end - size); from <= start && from + size <= text.length(); from++) {
                    if (size >= 3
                            && distance(text.substring(from, from + size), name.getKey(), 1) <= 1
                            && !found.contains(name.getValue())) {
                        found.add(name.getValue());
                    }
                }
            }
        }
        return found.size() > 3 ? List.of() : found;
    }

    private List<String> likeLatin(String text, int start, int end) {
        String typed = text.substring(start, end).replaceAll("[^a-z]", "");
        String exact = index().pinyin().get(typed);
        if (exact != null) {
            return List.of(exact);
        }
        String longest = index().pinyin().keySet().stream()
                .filter(name -> name.length() >= 5 && typed.startsWith(name))
                .max(java.util.Comparator.comparingInt(String::length)
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .orElse(null);
        if (longest != null) {
            return List.of(index().pinyin().getOrDefault(longest, longest));
        }
        String words = typed.length() < 4 ? null : index().phrases().get("=" + typed);
        if (words != null) {
            return List.of(words);
        }
        String best = null;
        int nearest = Integer.MAX_VALUE;
        for (Map.Entry<String, String> name : english.entrySet()) {
            int length = name.getKey().length();
            int allowed = length >= 8 ? 2 : length >= 5 ? 1 : 0;
            int from = Math.max(0, start - length);
            int letters = letters(name.getKey(), 0, length);
            for (int at = from; allowed > 0 && at <= start; at++) {
                boolean wordStart = at == 0 || text.charAt(at - 1) == ' ' || Folding.isHan(text.charAt(at - 1));
                for (int size = length - allowed; wordStart && size <= length + allowed; size++) {
                    if (at + size < end
                            || at + size > text.length()
                            || Integer.bitCount(letters ^ letters(text, at, at + size)) > 2 * allowed) {
                        continue;
                    }
                    int distance = distance(text.substring(at, at + size), name.getKey(), allowed);
                    if (distance <= allowed && distance * 100 / length < nearest) {
                        nearest = distance * 100 / length;
                        best = name.getValue();
                    }
                }
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private Map<String, String> phrasesBySound(String text) {
        Map<String, String> found = new HashMap<>();
        String indexed = text.substring(0, Math.min(text.length(), INDEXED));
        BitSet borders = hanzi.borders(indexed);
        for (int from = borders.nextSetBit(0);
                from >= 0 && from < indexed.length();
                from = borders.nextSetBit(from + 1)) {
            StringBuilder sound = new StringBuilder();
            StringBuilder pinyin = new StringBuilder("=");
            for (int to = from; to < indexed.length() && to < from + 6 && Folding.isHan(indexed.charAt(to)); to++) {
                sound.append(blurred(hanzi.sound(indexed.charAt(to)))).append(' ');
                pinyin.append(hanzi.sound(indexed.charAt(to)));
                if (to > from && borders.get(to + 1)) {
                    found.putIfAbsent(sound.toString(), indexed.substring(from, to + 1));
                    found.putIfAbsent(pinyin.toString(), indexed.substring(from, to + 1));
                }
            }
        }
        return found;
    }

    private String sound(String word) {
        StringBuilder sound = new StringBuilder();
        word.codePoints().forEach(c -> sound.append(blurred(hanzi.sound(c))).append(' '));
        return sound.toString();
    }

    private String pinyin(String word) {
        StringBuilder pinyin = new StringBuilder();
        word.codePoints().forEach(c -> pinyin.append(hanzi.sound(c)));
        return pinyin.toString();
    }

    /** Sounds that are often not told apart: zh/z, ch/c, sh/s, -ng/-n. */
    private static String blurred(String syllable) {
        String blurred = syllable;
        if (blurred.length() > 1 && blurred.charAt(1) == 'h') {
            blurred = blurred.charAt(0) + blurred.substring(2);
        }
        return blurred.endsWith("ng") ? blurred.substring(0, blurred.length() - 1) : blurred;
    }

    /** Which letters stand in a stretch, a bit each: with so many other ones no distance need be worked out. */
    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters |= 1 << text.charAt(i);
        }
        return letters;
    }

    /** How many letters must be changed, added or taken away; more than the limit for any number beyond it. */
    private static int distance(String a, String b, int limit) {
        int beyond = limit + 1;
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = Math.min(j, beyond);
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            int diagonal = row[from - 1];
            row[from - 1] = from == 1 ? Math.min(i, beyond) : beyond;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int above = j == i + limit ? beyond : row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return beyond;
            }
        }
        return Math.min(row[b.length()], beyond);
    }
}
