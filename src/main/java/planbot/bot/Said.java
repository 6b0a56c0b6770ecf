package planbot.bot;

import java.time.LocalDate;

/**
 * A question as it was asked in a conversation: with it stands what else its answer depended on.
 *
 * @param day the day the answer counts from
 * @param plan the key of the plan that the conversation meant where nothing is named
 */
public record Said(String conversation, String text, LocalDate day, String plan) {}
