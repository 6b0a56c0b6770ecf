package planbot.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Language;

/** What the admins are told of digests that did not arrive. Rows of the outbox like digests, so that they are not lost either. */
public final class AdminNotices {
    /** Of one notice; a list that goes on is shortened. */
    private static final int MOST_LISTED = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final List<Place> places;
    private final Post post;
    private final ZoneId zone;

    /** @param places where admins are told */
    public AdminNotices(List<Place> places, Post post, ZoneId zone) {
        this.places = List.copyOf(places);
        this.post = post;
        this.zone = zone;
    }

    /** Of a digest that is given up. Of one channel and reason there is one notice an hour: a channel that broke fails for all. */
    public List<Row> givenUp(Outbox.Claim claim, String why, Instant now) {
        long row = claim.id();
        long subscription = claim.row().subscription();
        String channel = claim.row().place().channel();
        return rows(
                "dead " + about(channel, why, now),
                "提醒没有发出：订阅" + subscription + "，记录 #" + row + "，原因：" + why + "，" + time(now) + "。“重发 " + row
                        + "”再发。渠道 " + channel + " 一小时内因同样原因没有发出的不再逐条通知，“查发送 失败 全部”列出所有。"
                        + " / A digest was not sent: subscription " + subscription + ", receipt #" + row + ", because: "
                        + why + ", " + time(now) + ". \"resend " + row
                        + "\" tries again. Others of this channel and reason are not told one by one within the hour;"
                        + " \"receipts failed all\" lists them.",
                now);
    }

    /** Of a digest that may have arrived or not; of one channel and reason one an hour, too. */
    public List<Row> unknown(Outbox.Claim claim, String why, Instant now) {
        long row = claim.id();
        long subscription = claim.row().subscription();
        return rows(
                "unknown " + about(claim.row().place().channel(), why, now),
                "不知道提醒是否发出：订阅" + subscription + "，记录 #" + row + "，原因：" + why + "，" + time(now) + "。没有再发，“重发 "
                        + row + "”再发。一小时内因同样原因的不再逐条通知，“查发送 全部”列出。"
                        + " / Nobody knows whether a digest arrived: subscription " + subscription + ", receipt #" + row
                        + ", because: " + why + ", " + time(now) + ". It is not sent again; \"resend " + row
                        + "\" does. Others for this reason are not told one by one within the hour; \"receipts all\""
                        + " lists them.",
                now);
    }

    /** Of a subscription that is suspended; of one channel and reason one an hour, too. */
    public List<Row> suspended(Subscription subscription, String why, Instant now) {
        long number = subscription.number();
        return rows(
                "suspended " + about(subscription.place().channel(), why, now),
                "订阅" + number + "连续发送失败，已停，原因：" + why + "，" + time(now) + "。排除后“恢复 " + number
                        + "”。一小时内因同样原因停掉的不再逐条通知，“订阅列表 全部”列出所有。"
                        + " / Subscription " + number + " kept failing and is suspended, because: " + why + ", "
                        + time(now) + ". \"resume " + number
                        + "\" once that is mended. Others stopped for this reason are not told one by one within the"
                        + " hour; \"subscriptions all\" lists them.",
                now);
    }

    /** A reason begins with its word; what follows is the platform's. */
    private static String about(String channel, String why, Instant now) {
        return channel + " " + why.split(" ", 2)[0] + " " + now.truncatedTo(ChronoUnit.HOURS);
    }

    /** Platforms that know messages by their text take two of the same for one. */
    private String time(Instant now) {
        return TIME.format(now.atZone(zone));
    }

    /** Of rows that were put on record and will not be sent, though somebody may wait for them; none where there are none. */
    public List<Row> unsent(List<Row> rows, List<Long> suspended, Instant now) {
        List<Row> missed = with(rows, Status.MISSED);
        List<Row> failed = with(rows, Status.FAILED);
        if (missed.isEmpty() && failed.isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        if (!missed.isEmpty()) {
            text.append("planbot 停机期间错过了 ")
                    .append(missed.size())
                    .append(" 份提醒，已过补发时限：")
                    .append(list(missed))
                    .append("。 / ")
                    .append(missed.size())
                    .append(" digests were missed while planbot was down. ");
        }
        if (!failed.isEmpty()) {
            text.append("有 ")
                    .append(failed.size())
                    .append(" 份提醒没有编成：")
                    .append(reasons(failed))
                    .append("。 / ")
                    .append(failed.size())
                    .append(" digests could not be composed. ");
        }
        if (!suspended.isEmpty()) {
            text.append("连续失败、已停的订阅：")
                    .append(suspended.stream().map(String::valueOf).collect(Collectors.joining("、")))
                    .append("。 / Suspended. ");
        }
        Row first = missed.isEmpty() ? failed.get(0) : missed.get(0);
        return rows(
                "unsent " + first.subscription() + " " + first.period(),
                text.toString().strip(),
                now);
    }

    private static List<Row> with(List<Row> rows, Status status) {
        return rows.stream().filter(row -> row.fate().status() == status).toList();
    }

    private static String list(List<Row> rows) {
        String listed = rows.stream()
                .limit(MOST_LISTED)
                .map(row -> "订阅" + row.subscription() + "（" + row.period().replace('T', ' ') + "）")
                .collect(Collectors.joining("、"));
        return rows.size() > MOST_LISTED ? listed + "……" : listed;
    }

    private static String reasons(List<Row> rows) {
        String listed = rows.stream()
                .limit(MOST_LISTED)
                .map(row -> "订阅" + row.subscription() + "（" + row.fate().why() + "）")
                .collect(Collectors.joining("、"));
        return rows.size() > MOST_LISTED ? listed + "……" : listed;
    }

    private List<Row> rows(String period, String text, Instant now) {
        Doc doc = new Doc(Language.ZH, List.of(new Doc.Lead(text)));
        return places.stream()
                .flatMap(place -> post.write(place, doc).stream()
                        .map(parts -> new Row(
                                0,
                                place,
                                period,
                                now,
                                new Row.Fate(Status.WAITING, "", Row.Timing.ON_TIME, now, null, zone),
                                parts,
                                null)))
                .toList();
    }
}
