package planbot.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import planbot.answer.Answer;

/**
 * Takes people for whom they claim to be where the operator trusts a channel that does not prove it.
 *
 * @param channels those that are trusted
 */
public record TrustingOrders(Orders orders, Set<String> channels) implements Orders {
    public TrustingOrders {
        channels = Set.copyOf(channels);
    }

    @Override
    public Optional<Supplier<Answer>> read(String text, Asker asker, LocalDate today) {
        return orders.read(text, channels.contains(asker.channel()) ? asker.proved() : asker, today);
    }
}
