package planbot.digest.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import planbot.answer.Doc;
import planbot.answer.Language;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Post;
import planbot.digest.Row;
import planbot.digest.Status;
import planbot.digest.Subscription;
import planbot.digest.notice.NoticeWords.About;

/** What the admins are told of digests that did not arrive. Rows of the outbox like digests, so that they are not lost either. */
public final class AdminNotices implements Notices {
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
    @Override
    public List<Row> dead(Outbox.Claim claim, String why, Instant now) {
        return rows("dead", NoticeWords::givenUp, about(claim), why, now);
    }

    /** Of a digest that may have arrived or not; of one channel and reason one an hour, too. */
    @Override
    public List<Row> unknown(Outbox.Claim claim, String why, Instant now) {
        return rows("unknown", NoticeWords::unknown, about(claim), why, now);
    }

    /** Of a subscription that is suspended; of one channel and reason one an hour, too. */
    @Override
    public List<Row> suspended(Subscription subscription, String why, Instant now) {
        About about = new About(subscription.place().channel(), 0, subscription.number(), "", "");
        return rows("suspended", NoticeWords::suspended, about, why, now);
    }

    private static About about(Outbox.Claim claim) {
        return new About(claim.row().place().channel(), claim.id(), claim.row().subscription(), "", "");
    }

    /** Platforms that know messages by their text take two of the same for one, so that each tells its time. */
    private List<Row> rows(
            String kind, BiFunction<NoticeWords, About, String> said, About about, String why, Instant now) {
        String time = TIME.format(now.atZone(zone));
        String text = inAll(words -> said.apply(
                words,
                new About(
                        about.channel(),
                        about.row(),
                        about.subscription(),
                        Failures.told(why, words.language()),
                        time)));
        return rows(kind + " " + period(about.channel(), why, now), text, now);
    }

    private static String inAll(Function<NoticeWords, String> said) {
        return NoticeWords.ALL.stream().map(said).collect(Collectors.joining(" / "));
    }

    /** A reason begins with its word; what follows is the platform's. */
    private static String period(String channel, String why, Instant now) {
        return channel + " " + why.split(" ", 2)[0] + " " + now.truncatedTo(ChronoUnit.HOURS);
    }

    /** Of rows that were put on record and will not be sent, though somebody may wait for them; none where there are none. */
    public List<Row> unsent(List<Row> rows, List<Long> suspended, Instant now) {
        List<Row> missed = with(rows, Status.MISSED);
        List<Row> failed = with(rows, Status.FAILED);
        if (missed.isEmpty() && failed.isEmpty()) {
            return List.of();
        }
        String text = inAll(words -> unsent(words, missed, failed, suspended));
        Row first = missed.isEmpty() ? failed.get(0) : missed.get(0);
        return rows("unsent " + first.subscription() + " " + first.period(), text, now);
    }

    private static List<Row> with(List<Row> rows, Status status) {
        return rows.stream().filter(row -> row.fate().status() == status).toList();
    }

    private static String unsent(NoticeWords words, List<Row> missed, List<Row> failed, List<Long> suspended) {
        List<String> told = new ArrayList<>();
        if (!missed.isEmpty()) {
            told.add(words.missed(missed.size(), listed(missed, row -> words.one(row.subscription(), period(row)))));
        }
        if (!failed.isEmpty()) {
            told.add(words.failed(
                    failed.size(),
                    listed(
                            failed,
                            row -> words.one(
                                    row.subscription(), period(row), row.fate().why()))));
        }
        if (!suspended.isEmpty()) {
            told.add(words.stopped(suspended));
        }
        return String.join(" ", told);
    }

    private static String period(Row row) {
        return row.period().replace('T', ' ');
    }

    private static List<String> listed(List<Row> rows, Function<Row, String> one) {
        List<String> listed =
                new ArrayList<>(rows.stream().limit(MOST_LISTED).map(one).toList());
        if (rows.size() > MOST_LISTED) {
            listed.add("…");
        }
        return listed;
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
