package planbot.command.digests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.command.Blocks;
import planbot.digest.Order;
import planbot.digest.Place;
import planbot.digest.Receipt;
import planbot.digest.Row;
import planbot.digest.Subscription;
import planbot.digest.notice.Failures;
import planbot.schedule.Quiet;
import planbot.schedule.Schedule;
import planbot.schedule.ScheduleWords;

/** What is said to orders, in English. */
final class EnglishCommands implements CommandWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String consoleIsNoPlace() {
        return "This is no chat that could be written to. Say where to: subscribe every workday 8:57 lead 市科委 to feishu"
                + " (the channel's group webhook), or to feishu:chat:oc_xxx.";
    }

    @Override
    public String chatIsNoPlace() {
        return "The platform's bot cannot write to this chat unasked. An administrator can send the digest to a group"
                + " webhook: subscribe every workday 8:57 lead 市科委 to CHANNEL.";
    }

    @Override
    public String consoleHasNothing() {
        return "This is no chat and has no digests of its own. Say it in the chat that gets them; quiet hours can name a"
                + " number: quiet 3 22:00-07:00.";
    }

    @Override
    public String chatHasNothing() {
        return "The platform's bot cannot write to this chat unasked, so it has no subscriptions and no receipts."
                + " Administrators can say: subscriptions all, receipts all.";
    }

    @Override
    public String noSuchChannel(String channel, List<String> channels) {
        return "There is no channel " + channel + ". "
                + (channels.isEmpty()
                        ? "None is enabled yet: connect a platform below channels in conf/planbot.yaml first"
                                + " (see src/site/markdown/guides)."
                        : "Enabled: " + String.join(", ", channels) + ".");
    }

    @Override
    public String unreachable(String channel, String kind) {
        return "The channel " + channel + " cannot write unasked to "
                + (kind.equals("webhook") ? "a group webhook: none is configured." : "a " + kind + ".");
    }

    @Override
    public String subscribed(long number, String what, String target) {
        return "Subscribed (number " + number + "): " + what + ", sent to " + target + ".";
    }

    @Override
    public String order(Order order, String filter) {
        StringBuilder text = new StringBuilder(ScheduleWords.ENGLISH.schedule(order.schedule()));
        text.append(", ").append(filter);
        // A schedule by due dates says itself which tasks are told, and tells them whatever was told before.
        if (!(order.schedule() instanceof Schedule.ByDue)) {
            text.append(", looking ")
                    .append(order.horizon())
                    .append(order.horizon() == 1 ? " day ahead" : " days ahead");
            text.append(order.scope() == Order.Scope.CHANGES ? ", changes only" : ", everything every time");
        }
        text.append(order.whenEmpty() == Order.WhenEmpty.SKIP ? ", nothing when empty" : ", a line even when empty");
        if (order.onChange() == Order.OnChange.TELL) {
            text.append(", notified of changes at once");
        }
        if (order.quiet() != null) {
            text.append(", quiet ").append(hours(order.quiet()));
        }
        if (!order.zone().getId().equals("Asia/Shanghai")) {
            text.append(", zone ").append(order.zone().getId());
        }
        return text.toString();
    }

    private static String hours(Quiet quiet) {
        return quiet.from() + "–" + quiet.to();
    }

    @Override
    public String filter(String reading, int tasks) {
        return reading + " (" + tasks + (tasks == 1 ? " task now)" : " tasks now)");
    }

    @Override
    public String here() {
        return "this chat";
    }

    @Override
    public String there(Place place) {
        if (place.address().isEmpty()) {
            return (place.kind().equals("webhook") ? "the group webhook" : "a " + place.kind()) + " of "
                    + place.channel();
        }
        return "a " + (place.kind().equals("webhook") ? "chat" : place.kind()) + " of " + place.channel() + " ("
                + place.ending() + ")";
    }

    @Override
    public String sentTo(Place place) {
        return " To " + there(place) + ".";
    }

    @Override
    public String nextTimes(List<String> times, String remark) {
        String next = times.isEmpty()
                ? "By the data of today nothing is to be sent in the near future."
                : "Next: " + String.join(", ", times) + ".";
        return remark.isEmpty() ? next : next + " Note: " + remark + ".";
    }

    private static String list(Collection<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public String howToGoOn(long number) {
        return "\"preview " + number + "\" shows what would be sent now, \"pause " + number + "\" and \"unsubscribe "
                + number + "\" stop it, \"receipts\" shows what was sent.";
    }

    @Override
    public String cannotRead(String problem) {
        return "Not subscribed: " + problem;
    }

    @Override
    public String noSuchZone(String zone) {
        return "There is no time zone " + zone + ". Write it as in Asia/Shanghai.";
    }

    @Override
    public String horizonTooLong(int days) {
        return "At most " + days + " days are looked ahead.";
    }

    @Override
    public String horizonInWorkdays(String said) {
        return "Not subscribed: \"" + said
                + "\": the days looked ahead are calendar days, such as within 7 days. (To be told"
                + " so many working days before each due date: 3 workdays before due.)";
    }

    @Override
    public String oneTime(String said) {
        return "Not subscribed: \"" + said
                + "\": a subscription has one time of day. Subscribe once for each, or use cron:"
                + " subscribe cron 0 0 9,16 * * ?";
    }

    @Override
    public String notOnce(String said) {
        return "Not subscribed: \"" + said
                + "\" comes once, and a subscription again and again. Try: daily 9:00, weekly mon"
                + " 9:00, monthly 15 9:00, before due 3 days.";
    }

    @Override
    public String filterMovesOn() {
        return "The days that the filter names are counted anew from the day of each digest.";
    }

    @Override
    public String noSubscriptions(boolean everywhere) {
        return (everywhere ? "There are no subscriptions yet." : "This chat has no subscription yet.")
                + " Try: subscribe every workday 8:57 lead 市科委 within 30 days";
    }

    @Override
    public String subscriptions(int count, boolean everywhere) {
        return (everywhere ? "Subscriptions of all chats (" : "Subscriptions of this chat (") + count + "):";
    }

    @Override
    public String listed(Subscription subscription, String filter, String next, boolean everywhere) {
        long number = subscription.number();
        String mode = switch (subscription.state().mode()) {
            case RUNNING -> next.isEmpty() ? "running, nothing due in the near future" : "running, next " + next;
            case PAUSED -> "paused (\"resume " + number + "\" goes on)";
            case SUSPENDED ->
                "suspended because it kept failing: "
                        + Failures.told(subscription.state().why(), Language.EN) + " (\"resume " + number
                        + "\" once that is mended)";
            case ENDED -> "ended";
        };
        String where = everywhere ? " → " + there(subscription.place()) : "";
        String declared = subscription.isDeclared() ? " [configuration: " + subscription.name() + "]" : "";
        return number + declared + where + ": " + order(subscription.order(), filter) + "; " + mode + ".";
    }

    @Override
    public String moreSubscriptions(int most) {
        return "There are more; only the first " + most + " are listed.";
    }

    @Override
    public String noSuchSubscription(long number) {
        return "There is no subscription " + number + " here. \"subscriptions\" lists them.";
    }

    @Override
    public String declared(long number, String name) {
        return "Subscription " + number + " stands in the configuration (digests.subscriptions." + name
                + "): change it there. \"pause " + number + "\" works here.";
    }

    @Override
    public String cancelled(long number) {
        return "Subscription " + number + " has ended.";
    }

    @Override
    public String paused(long number) {
        return "Subscription " + number + " is paused. \"resume " + number + "\" goes on.";
    }

    @Override
    public String pausedAlready(long number) {
        return "Subscription " + number + " was paused already.";
    }

    @Override
    public String resumed(long number, String next) {
        return "Subscription " + number + " runs again. " + next;
    }

    @Override
    public String runsAlready(long number) {
        return "Subscription " + number + " is running already.";
    }

    @Override
    public String noHours(String said) {
        return "These are no hours: " + said + ". Try: quiet 22:00-07:00, quiet 3 22:00-07:00, quiet off.";
    }

    @Override
    public String quietSet(List<Long> numbers, @Nullable Quiet quiet) {
        String which = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return quiet == null
                ? "No more quiet hours for " + which + "."
                : "Nothing is sent for " + which + " from " + quiet.from() + " to " + quiet.to()
                        + "; what is due then comes after.";
    }

    @Override
    public String nothingToSend(long number) {
        return "Subscription " + number + " has nothing to send now.";
    }

    @Override
    public String givenUp(int count) {
        return count == 0 ? "No digest is given up." : count + " digests were given up, the newest:";
    }

    @Override
    public String receipts(int count, LocalDate from, LocalDate to) {
        return "Receipts of " + days(from, to) + " (" + count + ", newest first):";
    }

    @Override
    public String noReceipts(LocalDate from, LocalDate to) {
        return "No receipts of " + days(from, to) + ".";
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    @Override
    public String receipt(Receipt receipt, ZoneId zone) {
        Receipt.Outcome outcome = receipt.outcome();
        StringBuilder text = new StringBuilder("#" + receipt.id() + " ");
        text.append(receipt.subscription() == 0 ? "notice to admins" : "subscription " + receipt.subscription());
        text.append(", due ").append(time(receipt.planned(), zone));
        if (receipt.timing() == Row.Timing.LATE) {
            text.append(" (late)");
        }
        text.append(": ").append(status(receipt, zone));
        if (outcome.doubtful()) {
            text.append("; one call was never answered and was made again, so it may be there twice");
        }
        if (!outcome.platform().isEmpty()) {
            text.append("; the platform's receipt ").append(outcome.platform());
        }
        return text + ".";
    }

    private static String status(Receipt receipt, ZoneId zone) {
        Receipt.Outcome outcome = receipt.outcome();
        Instant settled = receipt.settled();
        String at = settled == null ? "" : time(settled, zone);
        String parts = outcome.parts() > 1 ? ", " + outcome.taken() + " of " + outcome.parts() + " messages sent" : "";
        String why = outcome.why().isEmpty() ? "" : ", because: " + Failures.told(outcome.why(), Language.EN);
        return switch (receipt.status()) {
            case SENT -> "sent " + at + " by attempt " + receipt.attempts() + parts;
            case WAITING ->
                (receipt.attempts() == 0 ? "waits to be sent" : "not sent yet, attempts: " + receipt.attempts())
                        + (outcome.next() == null ? "" : ", next attempt " + time(outcome.next(), zone))
                        + parts
                        + why;
            case SKIPPED -> "nothing was due or changed, so nothing was sent, as agreed";
            case MISSED -> "missed: planbot was not running, and it was too late afterwards";
            case MERGED -> "planbot was not running, or it was quiet hours; the next one stands for it";
            case FAILED -> "could not be composed" + why;
            case DEAD ->
                "given up " + at + " after attempt " + receipt.attempts() + parts + why + " (\"resend " + receipt.id()
                        + "\" tries again)";
            case WITHDRAWN -> "not sent: its subscription was paused or ended before" + parts;
            case UNKNOWN ->
                "nobody knows whether it arrived, and it was not sent again, " + at + parts + why + " (\"resend "
                        + receipt.id() + "\" sends it)";
        };
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    @Override
    public String moreReceipts(int most) {
        return "Only the newest " + most + " are shown; name a day for others: receipts 2016-06-03.";
    }

    @Override
    public String noSuchDay(String said) {
        return "That is no day: " + said + ". Try: receipts 2016-06-03, receipts this week.";
    }

    @Override
    public String noSuchReceipt(long number) {
        return "There is no receipt #" + number + " here. \"receipts\" lists them.";
    }

    @Override
    public String cannotBeSentAgain(Receipt receipt) {
        return "#" + receipt.id() + " need not and cannot be sent again: only what was given up or is unknown can,"
                + " and nothing of a subscription that is paused or ended.";
    }

    @Override
    public String sentAgain(Receipt receipt) {
        return "#" + receipt.id() + " waits to be sent again. \"receipts\" shows what comes of it.";
    }

    @Override
    public String noSuchTask(int number, int last) {
        return "There is no item " + number + ": the plan's items are 1 to " + last + ".";
    }

    @Override
    public String muted(int task) {
        return "This chat is not told of item " + task
                + " any more until its deadline, lead unit or state changes. \"unmute " + task + "\" takes that back.";
    }

    @Override
    public String unmuted(int task) {
        return "This chat is told of item " + task + " again.";
    }

    @Override
    public String notMuted(int task) {
        return "Item " + task + " was not muted.";
    }

    @Override
    public String nobodyToUrge(String whom) {
        return "Nothing to urge in: " + whom + ". Try: urge 12, urge 市科委.";
    }

    @Override
    public String calendarLoaded(Collection<Integer> years) {
        return "The calendar was loaded again; it knows the holidays of " + list(years) + ".";
    }

    @Override
    public String calendarWrong(String problem) {
        return "The calendar stays as it was: " + problem;
    }

    @Override
    public String incomplete(Command.Verb verb) {
        return switch (verb) {
            case SUBSCRIBE ->
                "When, and to what? Try: subscribe every workday 8:57 lead 市科委 within 30 days; subscribe weekly mon 09:05 all;"
                        + " subscribe before due 7,3,1 days lead 市教委. \"subscriptions\" lists what there is.";
            case CANCEL -> "Which one? Try: unsubscribe 3. \"subscriptions\" lists them.";
            case PAUSE -> "Which one? Try: pause 3. \"subscriptions\" lists them.";
            case RESUME -> "Which one? Try: resume 3. \"subscriptions\" lists them.";
            case PREVIEW -> "Which one? Try: preview 3. \"subscriptions\" lists them.";
            case QUIET -> "Which hours? Try: quiet 22:00-07:00, or quiet off.";
            case URGE -> "Which item or unit? Try: urge 12, urge 市科委.";
            case RESEND -> "Which one? Try: resend 17. \"receipts\" lists them.";
            case EXPLAIN -> "Which item? Try: why was I not reminded of 12.";
            case MUTE -> "Which item? Try: mute 7. To stop a whole subscription: pause 3, or unsubscribe 3.";
        };
    }

    @Override
    public List<Doc.Block> help() {
        return new Blocks()
                .lead("A subscription sends what is due and overdue to this chat when its time comes. Say for example:")
                .paragraph("subscribe workdays 08:57 lead 市科委 within 30 days | subscribe weekly mon 9:05 all"
                        + " | subscribe before due 7,3,1 days 市经信委")
                .paragraph(
                        "Other times: daily 9:00, monthly 15, monthly last workday, on overdue, cron 0 57 8 ? * MON-FRI."
                                + " Behind them: changes only, send even if empty, quiet 22:00-07:00, to CHANNEL.")
                .paragraph(
                        "subscriptions | preview 3 | pause 3 | resume 3 | unsubscribe 3 | quiet 3 22:00-07:00 | quiet 3 off")
                .paragraph(
                        "receipts | receipts 2016-06-03 | resend 41 | why was I not reminded of 12 | mute 7 | unmute 7"
                                + " | urge 12 | urge 市科委")
                .blocks();
    }
}
