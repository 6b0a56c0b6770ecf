package planbot.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planbot.plan.Place;
import planbot.source.Flaw;
import planbot.source.Reading;
import planbot.source.table.Grid;
import planbot.source.table.GridBuilder;
import planbot.source.table.TableReader;

/** A table whose cells are parted by commas, semicolons or tabs, as spreadsheets save it. Places are rows and columns. */
final class SeparatedValues implements Format {
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';');
    /** As many rows may stand above those of the head. */
    private static final int HEAD = 12;

    /** What stands in front of a head at most; a head further down is that of a table in a text. */
    private static final int OPENING = 16_384;

    private final TableReader tables;

    SeparatedValues(TableReader tables) {
        this.tables = tables;
    }

    @Override
    public boolean recognises(String text) {
        return delimiter(text).isPresent();
    }

    private static Optional<Character> delimiter(String text) {
        String opening = text.substring(0, Math.min(text.length(), OPENING));
        return DELIMITERS.stream()
                .filter(delimiter -> opening.indexOf(delimiter) >= 0)
                .filter(delimiter ->
                        TableReader.isTable(open(opening, delimiter, HEAD).grid()))
                .findFirst();
    }

    @Override
    public Reading read(String text) {
        Opened opened = open(text, delimiter(text).orElse(','), Integer.MAX_VALUE);
        if (opened.torn() > 0) {
            return new Reading.Refused(List.of(new Flaw(Flaw.Kind.DAMAGED, new Place(opened.torn(), 1), "\"")));
        }
        return opened.full() ? Reading.Refused.of(Flaw.Kind.TOO_LARGE, "") : tables.read(opened.grid());
    }

    /** @param torn the row in which a quote is not closed; 0 if there is none */
    private record Opened(Grid grid, int torn, boolean full) {}

    private static Opened open(String text, char delimiter, int most) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        GridBuilder grid = new GridBuilder();
        int row = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                if (row >= most || grid.isFull()) {
                    break;
                }
                for (int column = 0; column < cells.size(); column++) {
                    grid.put(
                            row, column, cells.get(column).replace("\r\n", "\n").replace('\r', '\n'));
                }
                row++;
            }
        } catch (UncheckedIOException | IOException torn) {
            return new Opened(grid.build(), row + 1, false);
        }
        return new Opened(grid.build(), 0, grid.isFull());
    }
}
