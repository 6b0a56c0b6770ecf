package planbot.ask.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One way of naming periods. */
interface Grammar {

    /** What surrounds the expression. */
    record Context(LocalDate today, int year, int month) {
        static Context of(LocalDate today) {
            return new Context(today, today.getYear(), today.getMonthValue());
        }

        Context after(Named named) {
            return new Context(today, named.year(), named.month());
        }
    }

    /**
     * Takes the longest period named at the cursor, or leaves the cursor alone and returns null.
     *
     * @throws Span.ImpossibleTime if the words name no period; the cursor then stands behind them
     */
    @Nullable
    Named read(Cursor cursor, Context context);
}
