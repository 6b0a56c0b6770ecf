package planbot.digest.notice;

import java.util.List;
import planbot.answer.Language;

/** What admins are told: one implementation a language. A notice says it in both, because nobody knows its reader's. */
interface NoticeWords {
    List<NoticeWords> ALL = List.of(new ChineseNotices(), new EnglishNotices());

    Language language();

    /** @param about which digest, why, and when */
    String givenUp(About about);

    String unknown(About about);

    String suspended(About about);

    /** @param list which ones */
    String missed(int count, List<String> list);

    String failed(int count, List<String> list);

    String stopped(List<Long> subscriptions);

    /** One digest: of which subscription, and when it was due. */
    String one(long subscription, String period);

    /** The same, with what kept it. */
    String one(long subscription, String period, String why);

    /**
     * What a notice is about.
     *
     * @param row the receipt's number; 0 where it is about no single one
     * @param why in words of the language
     * @param time when, in the zone of the service
     */
    record About(String channel, long row, long subscription, String why, String time) {}
}
