package planbot.source;

import planbot.plan.Plan;

/** What somebody who holds a better source lays over a plan. */
public interface Corrections {

    /** Which plan it is for: its number (文号), its title, its key or its file's name. */
    String plan();

    /** The plan with the corrections laid over it, or what in them does not fit it. */
    Reading over(Plan plan);
}
