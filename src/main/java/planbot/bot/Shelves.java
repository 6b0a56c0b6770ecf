package planbot.bot;

import planbot.answer.Shelf;
import planbot.answer.Wordbook;
import planbot.plan.Library;

/** What is served, and how it is replaced: always as a whole, so that every answer is of one state. Safe for many threads. */
public interface Shelves {

    /** What is served now; never blocks. */
    Shelf current();

    /** The tables that it is read by. */
    Wordbook wordbook();

    /** Serves another library, with what is reported of its plans. Blocks while it is indexed; the one before is served meanwhile. */
    void serve(Library library, Wordbook wordbook);

    /** Counts the reports that are on record and were not counted yet, in their order. Blocks while they are read. */
    void reported(Reports record);
}
