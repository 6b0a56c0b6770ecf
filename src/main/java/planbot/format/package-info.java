/** Ledgers and due dates as files of office programs: XLSX, CSV and iCalendar. Nothing in a cell is ever a formula. */
@NullMarked
package planbot.format;

import org.jspecify.annotations.NullMarked;
