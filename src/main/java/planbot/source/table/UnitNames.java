package planbot.source.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.plan.UnitDirectory;

/** Takes a list of bodies apart into their names, as they stand; the directory only helps to recognise them. */
final class UnitNames {
    private static final String PARTINGS = "、，,；;\n \t\u3000\u00a0/";
    /** Collectives whose name holds a mark that parts names elsewhere: 各区、县级市; 各市、县（区）人民政府. */
    private static final Pattern COLLECTIVE = Pattern.compile(
            "各(?:区县|[省市州盟区县旗镇乡])(?:、(?:各?县级市|自治县|街道|开发区|[市区县旗镇乡]))+(?:（[^（）]{1,10}）)?(?:人民政府|政府|管委会|办事处)?"
                    + "(?![\\u4e00-\\u9fa5])");
    /** What may follow the last name and names none. */
    private static final Pattern OTHERS =
            Pattern.compile("(?:等?(?:按(?:照)?(?:各自)?职责分工(?:分别)?负责|分别负责|分工负责)|等(?:有关|相关)?(?:单位|部门|市级部门)?)$");

    private static final Pattern NOBODY = Pattern.compile("(?:无|[-—―–/\\\\]+)?");
    private static final int SHORTEST = 3;

    private final Map<String, String> bodies = new HashMap<>();
    private int longest;

    UnitNames(UnitDirectory units) {
        for (UnitDirectory.Unit unit : units.units()) {
            for (String name : UnitDirectory.names(unit)) {
                bodies.put(wide(name), unit.name());
                longest = Math.max(longest, name.length());
            }
        }
    }

    /** The name with the brackets that plans mostly write. */
    static String wide(String name) {
        return name.replace('(', '（').replace(')', '）');
    }

    /** The directory's name of the body with this name, or null if the directory lacks it. */
    @Nullable
    String body(String name) {
        return bodies.get(name);
    }

    /** The names in a list, in their order. */
    List<String> in(String list) {
        String text = wide(list).strip();
        List<String> names = new ArrayList<>();
        int start = 0;
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            int known = i == start ? knownEnd(text, i) : -1;
            if (known > 0) {
                i = known;
                continue;
            }
            char c = text.charAt(i);
            depth = c == '（' ? depth + 1 : c == '）' ? Math.max(0, depth - 1) : depth;
            if (depth == 0 && PARTINGS.indexOf(c) >= 0) {
                add(names, text.substring(start, i), c == '\n' || breaksBefore(text, start));
                start = i + 1;
            }
            i++;
        }
        add(names, text.substring(start), breaksBefore(text, start));
        return names;
    }

    private static boolean breaksBefore(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\n';
    }

    /** Where a name ends that holds a mark which parts names elsewhere; -1 if none stands here. */
    private int knownEnd(String text, int at) {
        Matcher collective = COLLECTIVE.matcher(text).region(at, text.length());
        collective.useTransparentBounds(true);
        return collective.lookingAt() ? collective.end() : -1;
    }

    private void add(List<String> names, String written, boolean afterBreak) {
        String name = written.strip();
        while (!bodies.containsKey(name)) {
            String rest = OTHERS.matcher(name).replaceFirst("").strip();
            if (rest.equals(name)) {
                break;
            }
            name = rest;
        }
        if (NOBODY.matcher(name).matches()) {
            return;
        }
        String before = names.isEmpty() ? "" : names.get(names.size() - 1);
        if (afterBreak && !before.isEmpty() && wraps(before, name)) {
            names.set(names.size() - 1, before + name);
        } else if (bodies.containsKey(name)) {
            names.add(unelided(before, name));
        } else {
            names.addAll(run(name));
        }
    }

    /** Whether a line break stands amid a name. */
    private boolean wraps(String before, String name) {
        return name.length() == 1 || !bodies.containsKey(before) && bodies.containsKey(before + name);
    }

    /** A name that leaves out the character which the name before it begins with: 市教委、财政局. */
    private String unelided(String before, String name) {
        String full = before.isEmpty() ? name : before.charAt(0) + name;
        return full.equals(bodies.get(name)) && bodies.containsKey(before) ? full : name;
    }

    /** Known names with nothing between them; a run that is anything else is one name. */
    private List<String> run(String text) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + longest);
            while (end >= at + SHORTEST && !bodies.containsKey(text.substring(at, end))) {
                end--;
            }
            if (end < at + SHORTEST) {
                return List.of(text);
            }
            names.add(text.substring(at, end));
            at = end;
        }
        return names;
    }
}
