package planbot.digest.urge;

import java.time.LocalDate;
import planbot.answer.Language;
import planbot.progress.Report;

/** What a text that presses for tasks says, apart from the plan's own words: one implementation a language. */
interface UrgeWords {

    static UrgeWords in(Language language) {
        return language == Language.ZH ? new ChineseUrgeWords() : new EnglishUrgeWords();
    }

    /** The whole text for one task. */
    String urge(String units, String document, String task, String due);

    /** The first line for several tasks. */
    String urgeAll(String unit, String document, int count);

    /** One of several tasks. */
    String line(int position, String task, String due);

    /** The document by its title and number; empty where the source has none. */
    String document(String title, String number);

    /** The clause and what it says; the text empty where the source lost it. */
    String task(int number, String text);

    /** By when, in the plan's words and as a day, and how far that is. */
    String due(String wording, LocalDate due, String left);

    /** A deadline that fixes no day. */
    String vague(String wording);

    /** A deadline that the source does not hold. */
    String undated();

    /** Who is to be urged where the source does not say who leads. */
    String somebody();

    String noSuchTask(int number, int last);

    String rowLost(int number);

    String alreadyDone(int number, Report report);

    /** Behind by when: what was reported so far. */
    String reported(String progress);

    String nothingDue(String unit, int days);

    /** Rows of which nobody knows whether the unit leads them, and rows that are lost. */
    String unjudged(int silent, int lost);

    /** What can be urged. */
    String usage(String unit);
}
