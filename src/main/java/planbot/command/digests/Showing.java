package planbot.command.digests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planbot.answer.Doc;
import planbot.ask.Criterion;
import planbot.ask.Parse;
import planbot.ask.Question;
import planbot.ask.time.Span;
import planbot.command.Blocks;
import planbot.command.Ordered;
import planbot.command.Refusal;
import planbot.command.digests.Command.Extent;
import planbot.digest.Outbox;
import planbot.digest.Place;
import planbot.digest.Receipt;

/** Shows receipts, and sends again what was given up. */
final class Showing {
    private static final int MOST_SHOWN = 20;
    private static final int DAYS_BACK = 7;
    private static final int MOST_LOOKED_AT = 1_000;
    private static final Pattern GIVEN_UP = Pattern.compile("(?i)失败的?|放弃了?的?|没发出的?|failed|failures|given up|dead");

    private static final Pattern MONTH =
            Pattern.compile("(?i)[0-9一二三四五六七八九十]月|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}|年");

    private final Office office;
    private final Outbox outbox;
    private final PlaceRights rights;
    private final ZoneId zone;

    Showing(Office office, PlaceRights rights) {
        this.office = office;
        this.outbox = office.records().outbox();
        this.rights = rights;
        this.zone = office.zone();
    }

    List<Doc.Block> receipts(Command.ShowReceipts command, Ordered ordered) {
        boolean everywhere =
                command.extent() == Extent.EVERYWHERE || ordered.asker().isConsole();
        if (everywhere) {
            rights.checkAdmin(ordered);
        }
        Place place = everywhere ? null : PlaceRights.place(ordered);
        if (GIVEN_UP.matcher(command.when().strip()).matches()) {
            return givenUp(place, ordered);
        }
        Span span = span(command.when(), ordered);
        Instant from = span.from().atStartOfDay(zone).toInstant();
        Instant to = span.to().plusDays(1).atStartOfDay(zone).toInstant();
        return shown(
                outbox.receipts(place, from, to, MOST_SHOWN + 1),
                span,
                CommandWords.in(ordered.language()),
                written(place, ordered));
    }

    /** Who sees those of many chats is told which is whose. */
    private Function<Receipt, String> written(@Nullable Place place, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        return place == null
                ? receipt -> words.receipt(receipt, zone) + words.sentTo(receipt.place())
                : receipt -> words.receipt(receipt, zone);
    }

    /** However old: what is given up stays in sight. */
    private List<Doc.Block> givenUp(@Nullable Place place, Ordered ordered) {
        List<Receipt> receipts = outbox.dead(MOST_LOOKED_AT).stream()
                .filter(receipt -> place == null || receipt.place().equals(place))
                .toList();
        Blocks told = new Blocks().lead(CommandWords.in(ordered.language()).givenUp(receipts.size()));
        Function<Receipt, String> written = written(place, ordered);
        receipts.stream().limit(MOST_SHOWN).forEach(receipt -> told.paragraph(written.apply(receipt)));
        return told.blocks();
    }

    private static List<Doc.Block> shown(
            List<Receipt> receipts, Span span, CommandWords words, Function<Receipt, String> written) {
        Blocks told = new Blocks();
        told.lead(
                receipts.isEmpty()
                        ? words.noReceipts(span.from(), span.to())
                        : words.receipts(Math.min(receipts.size(), MOST_SHOWN), span.from(), span.to()));
        receipts.stream().limit(MOST_SHOWN).forEach(receipt -> told.paragraph(written.apply(receipt)));
        if (receipts.size() > MOST_SHOWN) {
            told.paragraph(words.moreReceipts(MOST_SHOWN));
        }
        return told.blocks();
    }

    /** A day or a stretch of days in the question language; the last week where nothing is said. */
    private Span span(String when, Ordered ordered) {
        LocalDate today = ordered.today();
        if (when.isBlank()) {
            return new Span(today.minusDays(DAYS_BACK), today);
        }
        // In a question 最近三天 are the days to come; receipts lie behind.
        String behind = when.replaceFirst("^(?:最近|近)", "过去");
        Span span = span(office.current().get().shelf().main().interpreter().read(behind, null, today));
        if (span == null || span.from().getYear() < 1 || span.to().getYear() > 9_999) {
            throw Refusal.wrong(CommandWords.in(ordered.language()).noSuchDay(when));
        }
        boolean isYearless = MONTH.matcher(when).find() && !YEAR.matcher(when).find();
        // What was sent is behind us: in January, 12月30日 is last year's.
        return isYearless && span.from().isAfter(today)
                ? new Span(span.from().minusYears(1), span.to().minusYears(1))
                : span;
    }

    private static @Nullable Span span(Parse parse) {
        boolean isTime = parse instanceof Parse.Understood understood
                && understood.question() instanceof Question.OfTasks tasks
                && tasks.filter().isTimeOnly();
        if (!isTime) {
            return null;
        }
        Question.OfTasks tasks = (Question.OfTasks) ((Parse.Understood) parse).question();
        return tasks.filter().time() instanceof Criterion.DueIn due ? due.span() : null;
    }

    List<Doc.Block> resend(Command.Resend command, Ordered ordered) {
        CommandWords words = CommandWords.in(ordered.language());
        Receipt receipt = outbox.receipt(command.receipt())
                .orElseThrow(() -> Refusal.wrong(words.noSuchReceipt(command.receipt())));
        if (!rights.mayKnowOf(ordered, receipt.place())) {
            throw Refusal.forbidden(words.noSuchReceipt(command.receipt()));
        }
        rights.checkMaySubscribe(ordered, receipt.place());
        if (!outbox.revive(receipt.id(), ordered.now())) {
            throw Refusal.wrong(words.cannotBeSentAgain(receipt));
        }
        office.records().audit().record(ordered.entry("resend", "receipt " + receipt.id()));
        office.changed().run();
        return new Blocks().lead(words.sentAgain(receipt)).blocks();
    }
}
