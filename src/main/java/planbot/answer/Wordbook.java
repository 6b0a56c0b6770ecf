package planbot.answer;

import planbot.ask.Glossary;
import planbot.plan.UnitDirectory;

/**
 * The reviewed tables that plans and questions are read by.
 *
 * @param version tells this state of the tables from others
 */
public record Wordbook(UnitDirectory units, Glossary glossary, String version) {}
