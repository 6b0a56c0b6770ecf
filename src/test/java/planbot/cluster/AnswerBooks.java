package planbot.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planbot.fakes.Visit;
import planbot.fakes.Way;

/** What was asked against what people saw. */
final class AnswerBooks {
    private final List<String> lost = new ArrayList<>();
    private final Map<String, Integer> doubled = new TreeMap<>();
    private final int messages;
    private int unacknowledged;
    private int doubledWithKey;
    private int doubledWithoutKey;

    /** @param shown what the platforms took, each message once for each time people saw it */
    AnswerBooks(List<Asked> asked, List<Visit> shown) {
        messages = asked.size();
        for (Asked one : asked) {
            long sent = shown.stream()
                    .filter(visit -> visit.body().contains(one.mark()))
                    .count();
            balance(one, (int) sent, (int) one.answers());
        }
    }

    /** A key tells of messages that are sent; an answer in a response has none. */
    private void balance(Asked one, int sent, int responded) {
        int answers = sent + responded;
        if (!one.isAcknowledged()) {
            unacknowledged++;
        } else if (answers == 0) {
            lost.add(one.way() + " " + one.mark() + " was acknowledged and not answered: " + one.history());
        } else if (answers > 1) {
            doubled.merge(one.way(), answers - 1, Integer::sum);
            int withKey = Way.of(one.way()).hasKey() ? Math.max(0, sent - 1) : 0;
            doubledWithKey += withKey;
            doubledWithoutKey += answers - 1 - withKey;
        }
    }

    boolean areBalanced() {
        return messages > 0 && lost.isEmpty() && doubledWithKey == 0 && unacknowledged == 0;
    }

    List<String> details() {
        List<String> details = new ArrayList<>(lost);
        doubled.forEach((way, times) -> details.add("answered twice, " + way + ": " + times));
        return details;
    }

    String summary() {
        return "messages " + messages + ", lost " + lost.size() + ", never acknowledged " + unacknowledged
                + ", doubled with key " + doubledWithKey + ", doubled without key " + doubledWithoutKey;
    }
}
