package planbot.digest.notice;

import planbot.answer.Language;

/** Why a digest was not taken, as people are told: the record has a word for it, and the platform's code behind. */
public final class Failures {
    private Failures() {}

    /** What is on record in words, with the code in brackets; as it stands where it does not begin with a known word. */
    public static String told(String why, Language language) {
        String[] parts = why.split(" ", 2);
        String words = (language == Language.ZH ? ChineseFailures.WORDS : EnglishFailures.WORDS).get(parts[0]);
        if (words == null) {
            return why;
        }
        String code = parts.length > 1 ? parts[1].strip() : "";
        return code.isEmpty() ? words : language == Language.ZH ? words + "（" + code + "）" : words + " (" + code + ")";
    }
}
