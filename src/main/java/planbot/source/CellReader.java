package planbot.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.UnitDirectory;

/** Reads the cells of units of a flattened row: 、 and ， join units in a cell; two names with nothing between, or with ； or a blank, begin the next. */
final class CellReader {

    /** The cells found and where they end. */
    record Cells(List<List<String>> cells, int end) {}

    /** A name as it may stand in a cell, and the name it stands for. */
    private record Name(String written, String unit) {}

    /** A cell is wrapped behind its name's last one or two characters at most; they then stand in front. */
    private static final int WRAPPED = 2;

    private static final int LONGEST_IMPRINT = 40;
    private static final Pattern IMPRINT = Pattern.compile("[\\u4e00-\\u9fa5]{0,20}?\\d{4}年\\d{1,2}月\\d{1,2}日印发");

    private static final String JOINTS = "、，,";
    private static final String PARTINGS = "；; \u3000\t";
    /** What may follow the last body of a cell and names none. */
    private static final List<String> OTHERS =
            List.of("等有关单位", "等相关单位", "等有关部门", "等相关部门", "等单位", "等部门", "等", "按职责分工负责", "分别负责");

    private final Map<Character, List<Name>> byFirst = new HashMap<>();

    private int longest;

    CellReader(UnitDirectory units) {
        for (UnitDirectory.Unit unit : units.units()) {
            for (String name : UnitDirectory.names(unit)) {
                if (name.length() >= 3) {
                    add(name, name);
                }
            }
        }
        for (UnitDirectory.Unit unit : units.units()) {
            String name = unit.name();
            for (int wrapped = 1; wrapped <= WRAPPED && name.length() - wrapped >= 3; wrapped++) {
                int cut = name.length() - wrapped;
                add(name.substring(cut) + name.substring(0, cut), unit.name());
            }
        }
        byFirst.values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((Name name) -> name.written().length())
                                .reversed()));
    }

    private void add(String written, String unit) {
        String narrow = written.replace('（', '(').replace('）', ')');
        if (!narrow.equals(written)) {
            add(narrow, unit);
        }
        longest = Math.max(longest, written.length());
        byFirst.computeIfAbsent(written.charAt(0), first -> new ArrayList<>()).add(new Name(written, unit));
    }

    boolean unitAt(String text, int at) {
        return nameAt(text, at) != null;
    }

    private @Nullable Name nameAt(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (Name name : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name.written(), at)) {
                return name;
            }
        }
        return null;
    }

    /** Whether the document says at a place who printed it, and when. */
    static boolean imprintAt(String text, int at) {
        return IMPRINT.matcher(text)
                .region(at, Math.min(text.length(), at + LONGEST_IMPRINT))
                .lookingAt();
    }

    /** Whether the name in front of a place is no cell's, but that of who printed the document. */
    private static boolean prints(String text, int at) {
        int office = text.startsWith("办公厅", at) || text.startsWith("办公室", at) ? at + 3 : at;
        return office < text.length() && Character.isDigit(text.charAt(office)) && imprintAt(text, office);
    }

    boolean nameEndsAt(String text, int at) {
        for (int start = Math.max(0, at - longest); start < at; start++) {
            Name name = nameAt(text, start);
            if (name != null && start + name.written().length() == at) {
                return true;
            }
        }
        return false;
    }

    /** A name that leaves out the character it begins with, because the name before it has it: 县教委、财政局. */
    private @Nullable Name elidedAt(String text, int at, char first) {
        for (Name name : byFirst.getOrDefault(first, List.of())) {
            String rest = name.written().substring(1);
            if (rest.length() >= 3 && text.startsWith(rest, at)) {
                return new Name(rest, name.unit());
            }
        }
        return null;
    }

    private static int behindOthers(String text, int at) {
        int i = at;
        for (String words : OTHERS) {
            if (text.startsWith(words, i)) {
                i += words.length();
            }
        }
        return i;
    }

    /** The cells that begin at a place; none if no unit stands there. */
    Cells cellsAt(String text, int at) {
        List<List<String>> cells = new ArrayList<>();
        int i = at;
        boolean joined = false;
        for (Name name = nameAt(text, i);
                name != null && !prints(text, i + name.written().length()); ) {
            if (!joined) {
                cells.add(new ArrayList<>());
            }
            cells.get(cells.size() - 1).add(name.unit());
            i = behindOthers(text, i + name.written().length());
            char c = i < text.length() ? text.charAt(i) : '\0';
            joined = JOINTS.indexOf(c) >= 0;
            Name next = nameAt(text, i + 1);
            if (next == null && joined) {
                next = elidedAt(text, i + 1, name.written().charAt(0));
            }
            if (next != null && (joined || PARTINGS.indexOf(c) >= 0)) {
                i++;
                name = next;
            } else {
                joined = false;
                name = nameAt(text, i);
            }
        }
        return new Cells(cells, i);
    }
}
