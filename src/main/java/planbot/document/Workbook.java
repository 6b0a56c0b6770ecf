package planbot.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planbot.plan.Finding;
import planbot.plan.Finding.Missing;
import planbot.plan.Place;
import planbot.source.Flaw;
import planbot.source.Reading;
import planbot.source.table.Grid;
import planbot.source.table.TableReader;

/** Reads the first visible sheet that holds a table of tasks. Macros are data like any other and are not looked at. */
final class Workbook {
    private static final String PARTS = "xl/";
    private static final String MAIN = PARTS + "workbook.xml";
    private static final int MOST_SHEETS = 50;
    /** Enough rows for one to tell whether a sheet holds a table. */
    private static final int OPENING = 40;

    private static final Map<String, String> KINDS = Map.of(
            "word/document.xml", "docx",
            "ppt/presentation.xml", "pptx",
            "xl/workbook.bin", "xlsb",
            "content.xml", "ods/odt");

    private record Listed(String name, String part, boolean visible) {}

    private final TableReader tables;

    Workbook(TableReader tables) {
        this.tables = tables;
    }

    Reading read(byte[] content) {
        try {
            Archive archive = new Archive(content);
            if (archive.has(MAIN)) {
                return tables.read(table(archive));
            }
            return Reading.Refused.of(
                    Flaw.Kind.FORMAT,
                    KINDS.entrySet().stream()
                            .filter(kind -> archive.has(kind.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("zip"));
        } catch (Unfit unfit) {
            return new Reading.Refused(List.of(unfit.flaw()));
        }
    }

    private static Grid table(Archive archive) throws Unfit {
        Map<String, String> related = related(archive);
        Styles styles = related.containsKey("styles") && archive.has(related.get("styles"))
                ? new Styles(archive.part(related.get("styles")))
                : new Styles();
        List<Listed> sheets = sheets(archive, related, styles);
        List<String> strings = strings(archive, related.get("sharedStrings"));
        Listed chosen = null;
        List<Finding> others = new ArrayList<>();
        for (Listed sheet : sheets) {
            if (!TableReader.isTable(Sheet.read(archive.part(sheet.part()), strings, styles, OPENING))) {
                continue;
            }
            if (chosen == null && sheet.visible()) {
                chosen = sheet;
            } else {
                others.add(new Finding(
                        Missing.OTHER_TABLE,
                        null,
                        new Place(1, 1),
                        sheet.name(),
                        "the sheet " + sheet.name() + " holds a table, too, and is not read"));
            }
        }
        if (chosen == null) {
            throw new Unfit(
                    Flaw.Kind.NO_TABLE, others.isEmpty() ? "" : others.get(0).seen());
        }
        Grid grid = Sheet.read(archive.part(chosen.part()), strings, styles, Integer.MAX_VALUE);
        others.addAll(0, grid.findings());
        return new Grid("", grid.rows(), "", others);
    }

    /** The parts of the workbook by their identifiers and, where there is one of a kind, by their kinds. */
    private static Map<String, String> related(Archive archive) throws Unfit {
        Map<String, String> related = new HashMap<>();
        Xml xml = archive.part(PARTS + "_rels/workbook.xml.rels");
        while (xml.next()) {
            String target = xml.begins("Relationship") ? xml.attribute("Target") : null;
            String id = target == null ? null : xml.attribute("Id");
            String kind = target == null ? null : xml.attribute("Type");
            if (target != null && id != null && kind != null) {
                String part = target.startsWith("/") ? target.substring(1) : PARTS + target;
                related.put(id, part);
                related.put(kind.substring(kind.lastIndexOf('/') + 1), part);
            }
        }
        return related;
    }

    private static List<Listed> sheets(Archive archive, Map<String, String> related, Styles styles) throws Unfit {
        List<Listed> sheets = new ArrayList<>();
        Xml xml = archive.part(MAIN);
        while (xml.next()) {
            if (xml.begins("workbookPr") && List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")))) {
                styles.countFrom1904();
            } else if (xml.begins("sheet") && sheets.size() < MOST_SHEETS) {
                String part = related.get(String.valueOf(xml.attribute("id")));
                String name = xml.attribute("name");
                String state = xml.attribute("state");
                if (part != null && part.contains("worksheets/")) {
                    sheets.add(new Listed(name == null ? "" : name, part, state == null || state.equals("visible")));
                }
            }
        }
        return sheets;
    }

    private static List<String> strings(Archive archive, @Nullable String part) throws Unfit {
        List<String> strings = new ArrayList<>();
        if (part != null && archive.has(part)) {
            Xml xml = archive.part(part);
            while (xml.next()) {
                if (xml.begins("si")) {
                    strings.add(xml.string("si"));
                }
            }
        }
        return strings;
    }
}
