package planbot.document;

import java.util.List;
import planbot.plan.UnitDirectory;
import planbot.source.FileReader;
import planbot.source.Flaw;
import planbot.source.PlanReader;
import planbot.source.Reading;
import planbot.source.TextDecoder;
import planbot.source.table.TableReader;

/** Reads a file of any format that is known, told by its content: a workbook, corrections, a web page, a table as text,
 * or text. */
public final class DocumentReader implements FileReader {
    /** No file may have more bytes. */
    public static final int LARGEST = 20 << 20;

    private final Workbook workbooks;
    private final List<Format> formats;
    private final PlanReader texts;

    /** @param units the bodies that are known by name */
    public DocumentReader(UnitDirectory units) {
        TableReader tables = new TableReader(units);
        workbooks = new Workbook(tables);
        formats = List.of(CorrectionsFile.format(units), new WebPage(tables), new SeparatedValues(tables));
        texts = new PlanReader(units);
    }

    @Override
    public Reading read(String name, byte[] content) {
        if (content.length > LARGEST) {
            return Reading.Refused.of(Flaw.Kind.TOO_LARGE, (content.length >> 20) + " MB");
        }
        if (Archive.isOne(content)) {
            return workbooks.read(content);
        }
        Flaw unfit = TextDecoder.unfit(content);
        if (unfit != null) {
            return new Reading.Refused(List.of(unfit));
        }
        String text = WebPage.decode(content);
        if (text == null) {
            return Reading.Refused.of(Flaw.Kind.ENCODING, "");
        }
        for (Format format : formats) {
            if (format.recognises(text)) {
                return format.read(text);
            }
        }
        return texts.read(text);
    }
}
