package planbot.bot;

import java.util.List;

/** The record of the plans that conversations have chosen; bounded: what was chosen long ago is forgotten. Calls block. */
public interface ChatPlans {
    /** How many choices back one is still kept. */
    int MOST = 10_000;

    /** A conversation and the key of its plan. */
    record Choice(String conversation, String plan) {}

    /** Puts a choice on record in the place of the one before, in one transaction with its audit entry. */
    void choose(Choice choice, Audit.Entry entry);

    /** All that are kept, the oldest first. */
    List<Choice> all();
}
