package planbot.digest.notice;

import java.util.List;
import java.util.stream.Collectors;
import planbot.answer.Language;

/** What admins are told, in English. */
final class EnglishNotices implements NoticeWords {

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String givenUp(About about) {
        return "A digest was not sent: subscription " + about.subscription() + ", receipt #" + about.row()
                + ", because: "
                + about.why() + ", " + about.time() + ". \"resend " + about.row()
                + "\" tries again. Others of the channel "
                + about.channel() + " for this reason are not told one by one within the hour;"
                + " \"receipts failed all\" lists them.";
    }

    @Override
    public String unknown(About about) {
        return "Nobody knows whether a digest arrived: subscription " + about.subscription() + ", receipt #"
                + about.row()
                + ", because: " + about.why() + ", " + about.time() + ". It is not sent again; \"resend " + about.row()
                + "\" does. Others for this reason are not told one by one within the hour; \"receipts all\" lists them.";
    }

    @Override
    public String suspended(About about) {
        return "Subscription " + about.subscription() + " kept failing and is suspended, because: " + about.why() + ", "
                + about.time() + ". \"resume " + about.subscription()
                + "\" once that is mended. Others stopped for this reason are not told one by one within the hour;"
                + " \"subscriptions all\" lists them.";
    }

    @Override
    public String missed(int count, List<String> list) {
        return "Digests that were missed while planbot was down, and are too old to be sent now: " + count + " ("
                + String.join(", ", list) + ").";
    }

    @Override
    public String failed(int count, List<String> list) {
        return "Digests that could not be composed: " + count + " (" + String.join(", ", list) + ").";
    }

    @Override
    public String stopped(List<Long> subscriptions) {
        return "Suspended because they kept failing: "
                + subscriptions.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }

    @Override
    public String one(long subscription, String period) {
        return "subscription " + subscription + " of " + period;
    }

    @Override
    public String one(long subscription, String period, String why) {
        return "subscription " + subscription + " of " + period + ": " + why;
    }
}
