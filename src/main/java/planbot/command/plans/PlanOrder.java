package planbot.command.plans;

/** What is ordered of plans. */
sealed interface PlanOrder {

    /** @param words what the plan is called; blank where nothing is said */
    record Use(String words) implements PlanOrder {}

    record ListPlans() implements PlanOrder {}
}
