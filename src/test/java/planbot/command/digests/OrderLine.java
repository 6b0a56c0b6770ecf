package planbot.command.digests;

import planbot.digest.Order;
import planbot.schedule.ScheduleText;

/** An order as tests write it: schedule, filter, and whatever is not as usual. */
final class OrderLine {
    private OrderLine() {}

    static String of(Order order) {
        StringBuilder line = new StringBuilder(ScheduleText.of(order.schedule()));
        line.append(" | ").append(order.filter().isEmpty() ? "all" : order.filter());
        line.append(" |");
        if (order.horizon() != Order.DEFAULT_HORIZON) {
            line.append(' ').append(order.horizon()).append(" days");
        }
        if (order.scope() == Order.Scope.CHANGES) {
            line.append(" changes");
        }
        if (order.whenEmpty() == Order.WhenEmpty.SEND) {
            line.append(" even-empty");
        }
        if (order.onChange() == Order.OnChange.TELL) {
            line.append(" on-change");
        }
        if (order.quiet() != null) {
            line.append(" quiet ")
                    .append(order.quiet().from())
                    .append('-')
                    .append(order.quiet().to());
        }
        if (!order.zone().getId().equals("Asia/Shanghai")) {
            line.append(" zone ").append(order.zone());
        }
        return line.toString();
    }
}
