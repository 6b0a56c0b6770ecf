package planbot.format;

import java.util.List;
import planbot.answer.Knowledge;
import planbot.bot.SeedBot;
import planbot.plan.Outline;
import planbot.plan.Plan;
import planbot.store.RandomPlans;

/** Plans of every shape, of which only the table counts. */
final class RandomLedgers {
    private RandomLedgers() {}

    static Knowledge known(long seed) {
        Plan plan = new RandomPlans(seed).next();
        Outline none = new Outline(List.of(), List.of(), List.of());
        return SeedBot.knowing(
                seed, new Plan(plan.facts(), none, plan.tasks(), List.of(), List.of(), plan.corrections()));
    }
}
