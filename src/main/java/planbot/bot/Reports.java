package planbot.bot;

import java.util.List;
import planbot.progress.Report;

/** The record of reports. Nothing is ever taken from it. Calls block: never on an event loop. */
public interface Reports {

    /** Records a report, in one transaction with its audit entry; its id is not looked at. */
    Report add(Report report, Audit.Entry entry);

    /** Every report of every plan with an id above that, in their order. */
    List<Report> after(long id);
}
