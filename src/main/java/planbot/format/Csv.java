package planbot.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import planbot.export.Ledger;

/**
 * A ledger as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What a spreadsheet takes for the beginning of a formula; the full-width signs where the language is Chinese. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** Writes the ledger; the stream is left open. */
    public static void write(Ledger ledger, ZoneId zone, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(ledger.header());
        Iterator<List<String>> rows = ledger.rows(zone).iterator();
        while (rows.hasNext()) {
            printer.printRecord(rows.next().stream().map(Csv::safe));
        }
        printer.flush();
    }

    private static String safe(String cell) {
        String text = CellText.of(cell);
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
