package planbot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import planbot.bot.Audit;
import planbot.bot.ChatPlans;
import planbot.bot.ChatPlans.Choice;

/** What every record of chosen plans does. */
abstract class ChatPlansKit {
    private static final Audit.Entry ENTRY = new Audit.Entry(Instant.EPOCH, "feishu:someone", "use plan", "a: water");

    /** An empty record that keeps as many. */
    abstract ChatPlans store(int most);

    private ChatPlans store() {
        return store(ChatPlans.MOST);
    }

    /** What the record has audited, in order. */
    abstract List<Audit.Entry> audited();

    @Test
    void choices_come_back_the_oldest_first() {
        ChatPlans plans = store();
        plans.choose(new Choice("a", "water"), ENTRY);
        plans.choose(new Choice("b", "seed"), ENTRY);

        assertEquals(List.of(new Choice("a", "water"), new Choice("b", "seed")), plans.all());
    }

    @Test
    void a_second_choice_takes_the_place_of_the_first() {
        ChatPlans plans = store();
        plans.choose(new Choice("a", "water"), ENTRY);
        plans.choose(new Choice("b", "seed"), ENTRY);
        plans.choose(new Choice("a", "seed"), ENTRY);

        assertEquals(List.of(new Choice("b", "seed"), new Choice("a", "seed")), plans.all());
    }

    @Test
    void every_choice_is_audited() {
        store().choose(new Choice("a", "water"), ENTRY);

        assertEquals(List.of(ENTRY), audited());
    }

    @Test
    void what_was_chosen_long_ago_is_forgotten() {
        ChatPlans plans = store(3);
        for (String conversation : List.of("a", "b", "c", "d", "e")) {
            plans.choose(new Choice(conversation, "water"), ENTRY);
        }

        assertEquals(
                List.of("c", "d", "e"),
                plans.all().stream().map(Choice::conversation).toList());
    }
}
