package planbot.kill;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import planbot.digest.Receipt;
import planbot.digest.Subscription;
import planbot.fakes.Visit;
import planbot.store.SqlOutbox;
import planbot.store.SqlSubscriptions;

/** Balances what a store has on record of subscriptions that come every few seconds with what people saw. */
public final class Balance {
    private static final int MOST_ROWS = 100_000;

    private final List<Fans.Fan> fans;
    private final int everySeconds;

    public Balance(List<Fans.Fan> fans, int everySeconds) {
        this.fans = fans;
        this.everySeconds = everySeconds;
    }

    /** The books of that store. */
    public Books of(DataSource store, List<Visit> shown) {
        Books books = new Books(shown);
        SqlSubscriptions subscriptions = new SqlSubscriptions(store);
        List<Receipt> all =
                new SqlOutbox(store).receipts(null, Instant.EPOCH, Instant.now().plusSeconds(60), MOST_ROWS);
        for (Fans.Fan fan : fans) {
            long number = number(fan, subscriptions);
            balance(
                    books,
                    fan,
                    all.stream()
                            .filter(receipt -> receipt.subscription() == number)
                            .toList());
        }
        return books;
    }

    /** One that has ended is still found by its number; declared ones were numbered in their order. */
    private static long number(Fans.Fan fan, SqlSubscriptions subscriptions) {
        for (long number = 1; ; number++) {
            Subscription found = subscriptions.find(number).orElseThrow();
            if (found.name().equals(fan.name())) {
                return number;
            }
        }
    }

    private void balance(Books books, Fans.Fan fan, List<Receipt> receipts) {
        books.balance(fan, receipts);
        TreeMap<LocalDateTime, Receipt> byTime = new TreeMap<>(receipts.stream()
                .collect(Collectors.toMap(receipt -> LocalDateTime.parse(receipt.period()), receipt -> receipt)));
        if (byTime.isEmpty()) {
            books.miss(fan, "every time");
            return;
        }
        for (LocalDateTime time = byTime.firstKey();
                time.isBefore(byTime.lastKey());
                time = time.plusSeconds(everySeconds)) {
            if (!byTime.containsKey(time)) {
                books.miss(fan, time.toString());
            }
        }
    }
}
