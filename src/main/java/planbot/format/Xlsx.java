package planbot.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import planbot.export.Ledger;

/** Ledgers as an Excel workbook, a sheet each. Every cell is a text: no date turns over, no text is a formula. */
public final class Xlsx {
    private static final int ROWS_HELD = 500;
    /** In characters of the header's font: text columns wide, columns of a word narrow. */
    private static final List<Integer> WIDTHS = List.of(6, 60, 18, 13, 18, 30, 30, 14, 16, 20, 17, 30, 24);

    private Xlsx() {}

    /** Writes the ledgers; the stream is left open. */
    public static void write(List<Ledger> ledgers, ZoneId zone, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "planbot", null);
        SheetNames names = new SheetNames();
        for (Ledger ledger : ledgers) {
            write(ledger, zone, book.newWorksheet(names.of(ledger.title())));
        }
        book.finish();
    }

    private static void write(Ledger ledger, ZoneId zone, Worksheet sheet) throws IOException {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        row(sheet, 0, ledger.header());
        int last = ledger.header().size() - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("E7E6E6")
                .set();
        Iterator<List<String>> rows = ledger.rows(zone).iterator();
        for (int row = 1; rows.hasNext(); row++) {
            row(sheet, row, rows.next());
            sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** The texts stand in the sheet itself, for a table of all of them would be held until the end. */
    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, CellText.of(cells.get(column)));
        }
    }
}
