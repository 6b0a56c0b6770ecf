package planbot.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import planbot.answer.Answer;
import planbot.answer.Remarks;
import planbot.bot.StoreHealth;
import planbot.bot.Tongue;
import planbot.command.Asker;
import planbot.command.Orders;

/**
 * Orders on a store that other instances share: each is carried out on what they have changed before it, and none is begun while
 * the store is away.
 */
public final class OrdersOnStore implements Orders {
    private final Orders orders;
    private final StoreHealth store;
    private final Runnable catchUp;

    /** @param catchUp brings what is in memory to where the store is, as far as it can; blocks */
    public OrdersOnStore(Orders orders, StoreHealth store, Runnable catchUp) {
        this.orders = orders;
        this.store = store;
        this.catchUp = catchUp;
    }

    @Override
    public Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        return orders.read(text, asker, today).map(order -> () -> {
            if (!store.away()) {
                catchUp.run();
            }
            // That may have been the first work that did not reach the store.
            return store.away()
                    ? new Answer(Answer.Intent.ORDER, "", List.of(), Remarks.notOrdered(Tongue.of(text)), false)
                    // Which plan is meant may have changed with it, as where the conversation has chosen one elsewhere.
                    : orders.read(text, asker, today).orElse(order).get();
        });
    }
}
