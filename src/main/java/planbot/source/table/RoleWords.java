package planbot.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planbot.source.Column;

/** Reads the words in a cell of units that tell who leads: 牵头单位：甲；配合单位：乙 or 甲牵头，乙、丙配合 or 甲（牵头）、乙. */
final class RoleWords {
    /** The names of a cell; those whose role no word tells are plain. */
    record Cell(List<String> lead, List<String> others, List<String> plain) {
        boolean tellsRoles() {
            return !lead.isEmpty() || !others.isEmpty();
        }
    }

    private static final Pattern LABEL =
            Pattern.compile("(?:" + Column.ofUnits().collect(Collectors.joining("|")) + "|牵头|配合|协办|主办|参与)[：:]\\s*");
    private static final Pattern GROUP = Pattern.compile("[^，,；;\\n]+");
    private static final Pattern LEADS = Pattern.compile("(?:负责)?牵头(?:负责|组织|落实)?$|主办$|总牵头$");
    private static final Pattern HELPS = Pattern.compile("(?:(?:积极|共同|协助|参与)?配合|参与|协办|协助|参加)(?:落实|实施)?$");
    private static final Pattern SHARES = Pattern.compile("(?:等?)按(?:照)?(?:各自)?职责分工(?:分别)?负责$");
    private static final Pattern MARKED = Pattern.compile("^[（(]牵头(?:单位|部门)?[）)]|[（(]牵头(?:单位|部门)?[）)]$");

    private final UnitNames names;
    private final List<String> lead = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();

    private RoleWords(UnitNames names) {
        this.names = names;
    }

    static Cell read(String cell, UnitNames names) {
        RoleWords words = new RoleWords(names);
        Matcher label = LABEL.matcher(cell);
        if (label.find()) {
            words.labelled(cell, label);
        } else if (cell.contains("牵头") || cell.contains("配合") || cell.contains("主办")) {
            words.grouped(cell);
        } else {
            words.plain.addAll(names.in(cell));
        }
        return new Cell(List.copyOf(words.lead), List.copyOf(words.others), List.copyOf(words.plain));
    }

    private void labelled(String cell, Matcher first) {
        plain.addAll(names.in(cell.substring(0, first.start())));
        boolean ledBefore = false;
        int start = first.end();
        String word = first.group();
        Matcher next = LABEL.matcher(cell);
        boolean more = true;
        while (more) {
            more = next.find(start);
            List<String> named = names.in(cell.substring(start, more ? next.start() : cell.length()));
            boolean leads = word.startsWith("牵头") || word.startsWith("主办") || word.startsWith("负责");
            boolean responsible = word.startsWith("责任");
            (leads || responsible && !ledBefore ? lead : others).addAll(named);
            ledBefore |= leads;
            if (more) {
                word = next.group();
                start = next.end();
            }
        }
    }

    private void grouped(String cell) {
        Matcher group = GROUP.matcher(cell);
        List<String> waiting = new ArrayList<>();
        while (group.find()) {
            String text = group.group().strip();
            if (LEADS.matcher(text).find()) {
                lead.addAll(waiting);
                lead.addAll(marked(LEADS.matcher(text).replaceFirst("")));
                waiting.clear();
            } else if (HELPS.matcher(text).find() || SHARES.matcher(text).find() && !lead.isEmpty()) {
                others.addAll(waiting);
                others.addAll(marked(HELPS.matcher(text).replaceFirst("")));
                waiting.clear();
            } else {
                waiting.addAll(marked(text));
            }
        }
        (lead.isEmpty() ? plain : others).addAll(waiting);
    }

    /** The names of a group; those that are marked as leading go to the lead. */
    private List<String> marked(String group) {
        List<String> rest = new ArrayList<>();
        for (String name : names.in(group)) {
            if (MARKED.matcher(name).find()) {
                lead.addAll(names.in(MARKED.matcher(name).replaceFirst("")));
            } else {
                rest.add(name);
            }
        }
        return rest;
    }
}
