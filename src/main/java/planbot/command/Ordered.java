package planbot.command;

import java.time.Instant;
import java.time.LocalDate;
import planbot.answer.Language;
import planbot.bot.Audit;

/**
 * An order that somebody gave, with all it is carried out by.
 *
 * @param today the day it counts from
 * @param plan the key of the plan it is about
 */
public record Ordered(Asker asker, Language language, Instant now, LocalDate today, String plan) {

    /** What is put on record of it. */
    public Audit.Entry entry(String action, String detail) {
        return new Audit.Entry(now, asker.actor(), action, detail);
    }
}
