package planbot.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of one line of a table, and how they are parted: the lines below are parted alike.
 *
 * @param offsets where each begins, in half widths
 */
record Cells(Parting parting, List<String> texts, List<Integer> offsets) {

    /** What stands between two cells. */
    enum Parting {
        BARS,
        TABS,
        BLANKS
    }

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)[|｜│]");
    private static final Pattern CELL = Pattern.compile("[^ \\u3000\\u00a0]+");
    /** A cell in which single blanks may stand. */
    private static final Pattern WIDE_CELL = Pattern.compile("[^ \\u3000\\u00a0]+(?:[ \\u00a0][^ \\u3000\\u00a0]+)*");

    static Cells ofHeader(String line) {
        if (BAR.matcher(line).find()) {
            return new Cells(Parting.BARS, barred(line), List.of());
        }
        if (line.indexOf('\t') >= 0) {
            return new Cells(Parting.TABS, tabbed(line), List.of());
        }
        List<String> texts = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        blanks(CELL, line, texts, offsets);
        return new Cells(Parting.BLANKS, texts, offsets);
    }

    /** Whether a line is parted as these cells are. */
    boolean isRow(String line) {
        return switch (parting) {
            case BARS -> BAR.matcher(line).find();
            case TABS -> line.indexOf('\t') >= 0;
            case BLANKS -> !line.isEmpty() && SourceText.blank(line.charAt(0));
        };
    }

    /** The cells of a line under this one, as many as this one has. */
    List<String> like(String line) {
        if (parting != Parting.BLANKS) {
            return sized(parting == Parting.BARS ? barred(line) : tabbed(line));
        }
        List<String> found = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        blanks(WIDE_CELL, line, found, at);
        if (found.size() != texts.size()) {
            List<String> narrow = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            blanks(CELL, line, narrow, places);
            found = narrow.size() == texts.size() ? narrow : found;
        }
        return found.size() == texts.size() ? found : placed(found, at);
    }

    private List<String> placed(List<String> found, List<Integer> at) {
        String[] cells = new String[texts.size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < found.size(); i++) {
            int nearest = 0;
            for (int column = 1; column < cells.length; column++) {
                boolean nearer = Math.abs(offsets.get(column) - at.get(i)) < Math.abs(offsets.get(nearest) - at.get(i));
                nearest = nearer ? column : nearest;
            }
            cells[nearest] = cells[nearest] + found.get(i);
        }
        return List.of(cells);
    }

    private List<String> sized(List<String> cells) {
        List<String> sized = new ArrayList<>(cells.subList(0, Math.min(cells.size(), texts.size())));
        while (sized.size() < texts.size()) {
            sized.add("");
        }
        return sized;
    }

    private static List<String> barred(String line) {
        String inner = line.strip().replaceFirst("^[|｜│]", "").replaceFirst("(?<!\\\\)[|｜│]$", "");
        return Arrays.stream(BAR.split(inner, -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }

    private static List<String> tabbed(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }

    private static void blanks(Pattern cell, String line, List<String> texts, List<Integer> offsets) {
        Matcher matcher = cell.matcher(line);
        int width = 0;
        int at = 0;
        while (matcher.find()) {
            for (; at < matcher.start(); at++) {
                width += line.charAt(at) < 0x2e80 ? 1 : 2;
            }
            texts.add(matcher.group());
            offsets.add(width);
        }
    }
}
