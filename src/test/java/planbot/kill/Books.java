package planbot.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planbot.digest.Receipt;
import planbot.digest.Status;
import planbot.fakes.Visit;

/** What was to be sent against what people saw. */
public final class Books {
    /** A digest's last line tells which it is: 订阅3 · 应发 2016-06-03 08:57:05. */
    private static final Pattern SIGN = Pattern.compile("订阅([0-9]+) · 应发 ([0-9-]+ [0-9:]+)");

    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> doubledByWay = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private int messages;
    private int doubledWithKey;
    private int doubledWithoutKey;
    private int unknown;

    /** @param shown what people saw, each message once for each time it was shown */
    public Books(List<Visit> shown) {
        for (Visit visit : shown) {
            Matcher sign = SIGN.matcher(visit.body());
            if (sign.find()) {
                seen.merge(sign.group(1) + " " + sign.group(2), 1, Integer::sum);
            }
        }
    }

    /** Balances what is on record of one subscription. */
    public void balance(Fans.Fan fan, List<Receipt> receipts) {
        boolean cutOff = false;
        for (Receipt receipt : receipts) {
            int times = seen.getOrDefault(sign(receipt), 0);
            // What still waited when the subscriptions ended was withdrawn, as it should be.
            if (receipt.status() == Status.MERGED || receipt.status() == Status.WITHDRAWN && times == 0) {
                continue;
            }
            messages++;
            // One that was cut off when the subscription ended is not sent again, and told as what it is.
            if (receipt.status() == Status.UNKNOWN && !cutOff) {
                cutOff = true;
                unknown++;
            } else if (times == 0 || receipt.status() != Status.SENT) {
                lost.add(fan.name() + " " + receipt.period() + ": " + receipt.status() + ", seen " + times + " times");
            }
            if (times > 1) {
                doubledByWay.merge(fan.way().name(), times - 1, Integer::sum);
                doubledWithKey += fan.way().hasKey() ? times - 1 : 0;
                doubledWithoutKey += fan.way().hasKey() ? 0 : times - 1;
            }
        }
    }

    /** A time that is on no record although others before and after it are. */
    public void miss(Fans.Fan fan, String period) {
        messages++;
        lost.add(fan.name() + " " + period + ": on no record");
    }

    private static String sign(Receipt receipt) {
        String period = receipt.period().replace('T', ' ');
        return receipt.subscription() + " " + period;
    }

    public boolean areBalanced() {
        return lost.isEmpty() && doubledWithKey == 0 && messages > 0;
    }

    /** What went wrong, and where doubles came from; no line where there is nothing. */
    public List<String> details() {
        List<String> details = new ArrayList<>(lost);
        doubledByWay.forEach((way, times) -> details.add("doubled " + way + ": " + times));
        return details;
    }

    public String summary(int rounds) {
        return "rounds " + rounds + ", messages " + messages + ", lost " + lost.size() + ", doubled with key "
                + doubledWithKey + ", doubled without key " + doubledWithoutKey + ", unknown " + unknown;
    }
}
