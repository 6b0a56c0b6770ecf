package planbot.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the statements of duties: in brackets, behind labels on lines of their own, and in sentences that say nothing else. */
final class DutyFinder {
    /** No bracket with the bodies of a paragraph is longer. */
    private static final int LONGEST = 600;

    private static final int MOST_PARTS = 12;
    private static final String OPENING = "（(〔[【";
    private static final String CLOSING = "）)〕]】";
    private static final String BETWEEN = " \u3000\t。；;，,";
    private static final String BULLETS = "-—–•·●◆■*　 \t";

    private final String text;
    private final List<Span> lines;
    private final DutyReader reader;
    private final TreeMap<Integer, Duty> found = new TreeMap<>();

    DutyFinder(SourceText source, DutyReader reader) {
        this.text = source.flat();
        this.lines = source.lines();
        this.reader = reader;
    }

    /** In the order of the document; what stands side by side and tells different things is one. */
    List<Duty> duties() {
        brackets();
        for (int line = 0; line < lines.size(); line++) {
            labelled(line);
        }
        lines.forEach(this::sentences);
        List<Duty> joined = new ArrayList<>();
        for (Duty duty : found.values()) {
            Duty last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Duty both = last != null && adjoin(last.span(), duty.span()) ? last.with(duty) : null;
            if (both == null) {
                joined.add(duty);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return joined;
    }

    private void brackets() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                int from = open.pop();
                if (i - from <= LONGEST) {
                    take(new Span(from + 1, i), new Span(from, i + 1));
                }
            }
        }
    }

    private @Nullable Duty take(Span words, Span whole) {
        Duty duty =
                DutyWords.HINT.matcher(text).region(words.start(), words.end()).find()
                                || DutyWords.LABEL
                                        .matcher(text)
                                        .region(words.start(), words.end())
                                        .find()
                        ? reader.read(words.in(text), whole)
                        : null;
        if (duty != null) {
            found.subMap(whole.start(), whole.end()).clear();
            found.put(whole.start(), duty);
        }
        return duty;
    }

    /** What a label at the beginning of a line, of a sentence or of a column announces, up to the line's end. */
    private void labelled(int number) {
        Span line = lines.get(number);
        Matcher label = DutyWords.LABEL.matcher(text).region(line.start(), line.end());
        while (label.find()) {
            if (isTaken(label.start())) {
                continue;
            }
            int before = label.start();
            while (before > line.start() && BULLETS.indexOf(text.charAt(before - 1)) >= 0) {
                before--;
            }
            boolean opens = before == line.start() || "。；;".indexOf(text.charAt(before - 1)) >= 0;
            if (opens) {
                take(new Span(label.start(), endOfList(number)), new Span(before, endOfList(number)));
                return;
            }
        }
    }

    /** A list that goes on in the next line ends this one with the mark that joins its names. */
    private int endOfList(int number) {
        int line = number;
        while (line + 1 < lines.size()
                && lines.get(line).end() > lines.get(line).start()
                && "、，,".indexOf(text.charAt(lines.get(line).end() - 1)) >= 0
                && lines.get(line).end() - lines.get(number).start() < LONGEST) {
            line++;
        }
        return lines.get(line).end();
    }

    private boolean isTaken(int at) {
        var before = found.floorEntry(at);
        return before != null && before.getValue().span().end() > at;
    }

    /** The sentences of a line that name bodies with their roles, or end with such words behind a comma. */
    private void sentences(Span line) {
        if (!DutyWords.HINT.matcher(text).region(line.start(), line.end()).find()) {
            return;
        }
        int start = line.start();
        for (int i = line.start(); i < line.end(); i++) {
            boolean stop = "。！？；;".indexOf(text.charAt(i)) >= 0;
            if (stop || i + 1 == line.end()) {
                sentence(new Span(start, stop ? i : i + 1));
                start = i + 1;
            }
        }
    }

    private void sentence(Span span) {
        Duty best = null;
        int parts = 0;
        for (int at = span.end() - 1; at >= span.start() && parts < MOST_PARTS && span.end() - at < LONGEST; at--) {
            boolean opens = at == span.start() || "，,".indexOf(text.charAt(at - 1)) >= 0;
            if (isTaken(at)) {
                break;
            }
            if (opens) {
                parts++;
                Span whole = new Span(at, span.end());
                Duty duty = reader.read(whole.in(text), whole);
                best = duty == null ? best : duty;
            }
        }
        if (best != null && best.namesUnits()) {
            found.put(best.span().start(), best);
        }
    }

    private boolean adjoin(Span first, Span second) {
        return text.substring(first.end(), Math.max(first.end(), second.start()))
                .chars()
                .allMatch(c -> BETWEEN.indexOf(c) >= 0);
    }
}
