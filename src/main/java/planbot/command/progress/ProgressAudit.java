package planbot.command.progress;

import java.util.Locale;
import planbot.progress.Report;

/** Reports as the audit log has them. */
final class ProgressAudit {
    private ProgressAudit() {}

    static String action(Report report) {
        return report.kind().name().toLowerCase(Locale.ROOT);
    }

    static String detail(Report report) {
        StringBuilder detail = new StringBuilder(report.plan() + " task " + report.task());
        if (report.due() != null) {
            detail.append(", due ").append(report.due());
        }
        if (report.movedTo() != null) {
            detail.append(", to ").append(report.movedTo());
        }
        if (report.withdraws() != 0) {
            detail.append(", report ").append(report.withdraws());
        }
        if (!report.words().isEmpty()) {
            detail.append(": ").append(report.words());
        }
        return detail.toString();
    }
}
